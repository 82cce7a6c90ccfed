#include "support/sample_bundle.h"

#include <stdexcept>

namespace signpost::test {

namespace {

const char* const bundle_toml = R"(id = "sample"
title = "Help with harassment"
serial = 3
made = 2026-05-31
default_language = "en"
topics = ["harassment", "stalking", "keep-a-record"]

[[languages]]
code = "en"
name = "English"
[[languages]]
code = "ur"
name = "اردو"
direction = "rtl"
reviewed_by = "J. Porter"
reviewed_on = 2026-05-30
[emergency]
contact = "police-999"
page = "cannot-speak"

[start]
title = "Worried about how someone treats you?"
subtitle = "Find out what you can do."
button = "Choose a topic"

[cover]
title = "Sample Library"
button = "Local information"

[[cover.hours]]
day = "Monday"
open = "9.30am to 5pm"

[[cover.hours]]
day = "Sunday"
open = "Closed"

[[cover.notices]]
title = "Story time"
lines = ["Every Tuesday at 10am.", "Under-fives and their families."]
)";

const char* const contacts_toml = R"([police-999]
name = "Police, in an emergency"
what_for = "When you are in danger now"
telephone = "999"
cost = "Free"
source = "gov.uk"

[sample-line]
name = "Sample Helpline"
what_for = "Someone to talk to about stalking"
telephone = "0808 157 0123"
hours = "Any time"
cost = "Free"
bill = "It does not show on most bills."
who = "Anyone"
languages = "English, Urdu"
expect = "Somebody listens. You need not say your name."
source = "The sample's author"
checked = 2026-05-01
review_by = 2026-11-01

[sample-text]
name = "Sample Text Service"
what_for = "Advice by text message"
text_word = "HELP"
text_number = "60777"
text_note = "It costs what a text usually costs."
source = "The sample's author"
)";

const char* const contacts_ur = R"([police-999]
name = "پولیس"
what_for = "جب آپ ابھی خطرے میں ہوں"
)";

const char* const harassment = R"(title = "What is harassment?"
summary = "Behaviour that happens again and again"
icon = "speech"
contacts = ["sample-line"]
next = ["stalking"]
body = """
Harassment is behaviour that **happens again and again** and leaves you upset or afraid.

It can be:

- calls, letters or visits that you do not want
- threats
- damage to your things

Read about [stalking](page:stalking), or call [Sample Helpline](contact:sample-line) on {sample-line}.
"""
)";

const char* const harassment_ur = R"(title = "ہراسانی کیا ہے؟"
summary = "بار بار ہونے والا رویہ"
body = """
ہراسانی ایسا رویہ ہے جو **بار بار** ہوتا ہے۔ کال کریں: {sample-line}۔
"""
)";

const char* const stalking = R"(title = "What is stalking?"
summary = "Fixated, obsessive, unwanted, repeated"
icon = "eye"
contacts = ["sample-line", "sample-text"]
next = ["keep-a-record", "harassment"]
body = """
Stalking is a crime.

## What to do

1. Call {police-999} if you are in danger now.
2. Text {sample-text.word} to {sample-text.text}.
"""

[[figures]]
value = "18.1%"
label = "of women aged 16 to 59 say that they have been stalked"
source = "A survey"
)";

const char* const cannot_speak = R"(title = "If you cannot speak"
icon = "call"
body = """
Call {police-999}. Listen. Cough or tap the keys if you can.
"""
)";

const char* const words_toml = R"(back = "Back"
danger = "In danger now?"
call = "Call {police-999}"
)";

const char* const words_ur = R"(back = "واپس"
hide = "یہ صفحہ چھپائیں"
)";

// Long enough to need several screens at any size of text.
std::string keep_a_record() {
    std::string body;
    for (int part = 1; part <= 12; ++part) {
        body += "\n## Part " + std::to_string(part) + "\n\n";
        body += "Write down what happened, on which day, and at what time. Write down who saw it.\n"
                "Keep every message and every letter. Put them where nobody else looks.\n\n"
                "- the date and the time\n- what happened\n- who saw it\n";
    }
    return "title = \"Keep a record\"\nsummary = \"What to write down, and where to keep it\"\n"
           "icon = \"book\"\ncontacts = [\"sample-line\"]\nbody = \"\"\"\n" +
           body + "\"\"\"\n";
}

} // namespace

BundleFiles small_bundle() {
    return {
        {"bundle.toml", bundle_toml},
        {"contacts.toml", contacts_toml},
        {"contacts.ur.toml", contacts_ur},
        {"pages/cannot-speak.toml", cannot_speak},
        {"pages/harassment.toml", harassment},
        {"pages/harassment.ur.toml", harassment_ur},
        {"pages/keep-a-record.toml", keep_a_record()},
        {"pages/stalking.toml", stalking},
        {"words.toml", words_toml},
        {"words.ur.toml", words_ur},
    };
}

BundlePtr small_bundle_read() { return read_good(small_bundle()); }

BundlePtr read_good(const BundleFiles& files) {
    const Result<BundlePtr> bundle = read_bundle(files);
    if (!bundle)
        throw std::runtime_error(to_text(bundle.error()));
    return *bundle;
}

BundleFiles changed(const char* file, const std::string& from, const char* to) {
    BundleFiles files = small_bundle();
    if (to == nullptr) {
        files.erase(file);
    } else if (from.empty()) {
        files[file] = to;
    } else {
        std::string& text = files.at(file);
        const std::size_t at = text.find(from);
        if (at == text.npos)
            throw std::runtime_error(std::string("not in ") + file + ": " + from);
        text.replace(at, from.size(), to);
    }
    return files;
}

std::string problems_of(const BundleFiles& files) {
    const auto bundle = read_bundle(files);
    return bundle ? "" : to_text(bundle.error());
}

std::string long_page_title(const Bundle& bundle) {
    std::string longest;
    std::size_t most = 0;
    for (const auto& [id, page] : bundle.pages)
        if (page.text.original.body.size() > most) {
            most = page.text.original.body.size();
            longest = page.text.original.title;
        }
    return longest;
}

} // namespace signpost::test
