// What comes back from a translator: what is taken, what waits, what is refused.
#include "translate/import_po.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/sample_bundle.h"
#include "translate/export_po.h"

using namespace signpost;

namespace {

// An office that exports Urdu, and a translator.
struct TranslationDesk {
    BundleFiles files = test::small_bundle();
    PoFile po = exported();

    [[nodiscard]] PoFile exported() const {
        return read_po(export_po(files, {.language = "ur", .project = "sample"}).text, "ur.po").value();
    }
    PoEntry& entry(const std::string& context) {
        const auto found = std::find_if(po.entries.begin(), po.entries.end(),
                                        [&](const PoEntry& one) { return one.context == context; });
        REQUIRE_MESSAGE(found != po.entries.end(), context);
        return *found;
    }
    void type(const std::string& context, const std::string& translation, bool fuzzy = false) {
        entry(context).translation = translation;
        entry(context).fuzzy = fuzzy;
    }
    ImportedPo import() {
        const auto done = import_po(files, "ur", po, "ur.po");
        REQUIRE_MESSAGE(done.has_value(), to_text(done ? Problems{} : done.error()));
        for (const auto& [path, text] : done->changed)
            files[path] = text;
        po = exported();
        return *done;
    }
    [[nodiscard]] std::string refusal() const {
        const auto done = import_po(files, "ur", po, "ur.po");
        return done ? "" : to_text(done.error());
    }
    [[nodiscard]] BundlePtr read() const { return test::read_good(files); }
};

} // namespace

TEST_CASE("An export that nobody touched changes nothing, and a translation of which nobody knows the age is "
          "fuzzy") {
    TranslationDesk desk;
    CHECK(desk.entry("words:back").translation == "واپس");
    CHECK(desk.entry("words:back").fuzzy);
    CHECK(desk.entry("words:danger").translation.empty());
    CHECK(desk.entry("words:home_hint").original == "One touch shows a welcome page. Nothing is kept.");
    CHECK(std::none_of(desk.po.entries.begin(), desk.po.entries.end(),
                       [](const PoEntry& one) { return one.context == "words:staff_pin"; }));
    const ImportedPo done = desk.import();
    CHECK(done.changed.empty());
    CHECK(done.taken == 0);
}

TEST_CASE("What is confirmed is taken with its fingerprint, and is behind once the original changes") {
    TranslationDesk desk;
    desk.type("words:back", "واپس");
    desk.type("words:more", "مزید");
    CHECK(desk.import().taken == 1);
    CHECK(desk.files["words.ur.toml"].starts_with(
        "back = \"واپس\"\nhide = \"یہ صفحہ چھپائیں\"\nmore = \"مزید\"\n"));
    CHECK_FALSE(desk.entry("words:back").fuzzy);
    CHECK(desk.entry("words:hide").fuzzy);
    desk.files["words.toml"].replace(desk.files["words.toml"].find("Back"), 4, "Go back");
    desk.po = desk.exported();
    CHECK(desk.entry("words:back").fuzzy);
    CHECK_FALSE(desk.entry("words:more").fuzzy);
}

TEST_CASE("A translation of the original as it was then is behind from the beginning") {
    TranslationDesk desk;
    desk.type("words:back", "واپس");
    desk.files["words.toml"].replace(desk.files["words.toml"].find("Back"), 4, "Go back");
    CHECK(desk.import().behind == 1);
    CHECK(desk.entry("words:back").fuzzy);
    CHECK(desk.entry("words:back").original == "Go back");
}

TEST_CASE("A page is shown when its title, its text and its figures are there, and waits until then") {
    TranslationDesk desk;
    desk.type("pages/stalking:title", "تعاقب کیا ہے؟");
    desk.type("pages/stalking:body",
              "تعاقب جرم ہے۔\n\n1. {police-999}\n2. {sample-text.word} {sample-text.text}");
    desk.type("pages/stalking:figures.1.label", "16 سے 59 سال کی خواتین");
    CHECK(desk.import().waiting == 3);
    CHECK_FALSE(desk.read()->page("stalking")->text.has("ur"));
    CHECK(desk.entry("pages/stalking:title").translation == "تعاقب کیا ہے؟");
    CHECK_FALSE(desk.entry("pages/stalking:title").fuzzy);
    desk.type("pages/stalking:figures.1.value", "18.1%");
    CHECK(desk.import().waiting == 0);
    CHECK(desk.read()->page("stalking")->text.in("ur").title == "تعاقب کیا ہے؟");
    CHECK(desk.read()->page("stalking")->text.in("ur").figures.at(0).label == "16 سے 59 سال کی خواتین");
}

TEST_CASE("A doubted text waits beside the one that is shown") {
    TranslationDesk desk;
    desk.type("words:back", "پیچھے", true);
    CHECK(desk.import().waiting == 1);
    CHECK(desk.read()->words.in("ur")[static_cast<std::size_t>(Word::back)] == "واپس");
    CHECK(desk.entry("words:back").translation == "پیچھے");
    CHECK(desk.entry("words:back").fuzzy);
    desk.type("words:back", "پیچھے");
    CHECK(desk.import().waiting == 0);
    CHECK(desk.read()->words.in("ur")[static_cast<std::size_t>(Word::back)] == "پیچھے");
}

TEST_CASE("Comments stay at what they stand at") {
    TranslationDesk desk;
    desk.files["contacts.ur.toml"] =
        "# Ask Jola\n\n# The police\n[police-999]   # 999\n# short\nname = \"پولیس\"   # or so\n"
        "what_for = \"جب\"\n# the end\n";
    desk.po = desk.exported();
    desk.type("contacts:police-999.cost", "مفت");
    desk.type("contacts:sample-line.name", "لائن");
    desk.import();
    CHECK(desk.files["contacts.ur.toml"].starts_with(
        "# Ask Jola\n# The police\n[police-999]   # 999\n# short\nname = \"پولیس\"   # or so\nwhat_for = "
        "\"جب\"\n"
        "cost = \"مفت\"\n\n[sample-line]\nname = \"لائن\"\n# the end\n\n# Which original"));
    const std::string once = desk.files["contacts.ur.toml"];
    desk.type("contacts:police-999.cost", "مفت ہے");
    desk.import();
    desk.type("contacts:police-999.cost", "مفت");
    desk.import();
    CHECK(desk.files["contacts.ur.toml"] == once);
}

TEST_CASE("A comment that could not be kept is to be moved first") {
    TranslationDesk desk;
    desk.files["bundle.ur.toml"] =
        "[[cover.notices]]\ntitle = \"کہانی\"\nlines = [\n  \"ایک\", # one\n  \"دو\",\n]\n";
    desk.po = desk.exported();
    desk.type("bundle:title", "مدد");
    CHECK(desk.refusal() ==
          "bundle.ur.toml:4:10: A comment stands inside of this list. Move it to a line of its own "
          "above the list, then try again.\n");
}

TEST_CASE(
    "A lost placeholder, a number, one too long: refused at the line in the PO file, and nothing is taken") {
    TranslationDesk desk;
    desk.type("words:call", "پولیس کو کال کریں");
    const std::string line = "ur.po:" + std::to_string(desk.entry("words:call").line) + ":1: ";
    CHECK(desk.refusal() ==
          line + "The translation of \"words:call\" has lost {police-999}. Write {police-999} where it "
                 "has its place in the translation.\n");
    desk.type("words:call", "{police-999} {sample-line}");
    CHECK(desk.refusal() ==
          line + "The translation of \"words:call\" has {sample-line}, which the original has not. "
                 "Delete it in the translation, or write what the original has in its place.\n");
    desk.type("words:call", "{police-999} 0808 157 0123");
    CHECK(desk.refusal() ==
          line + "In \"words:call\": Telephone numbers live in contacts.toml alone, so that each is "
                 "checked once. Write {sample-line} instead of 0808 157 0123.\n");
    desk.type("words:call", "{police-999} " + std::string(40, 'x'));
    CHECK(desk.refusal() ==
          line + "In \"words:call\": \"call\" has 53 characters. Shorten it to 40 at most.\n");
}

TEST_CASE("What the bundle has no more is told, and its translation stays until somebody deletes it") {
    TranslationDesk desk;
    desk.type("contacts:police-999.cost", "مفت");
    desk.import();
    const PoFile before = desk.po;
    std::string& contacts = desk.files["contacts.toml"];
    contacts.erase(contacts.find("cost = \"Free\"\n"), 14);
    desk.po = before;
    const std::string translated = desk.files["contacts.ur.toml"];
    const ImportedPo done = desk.import();
    CHECK(done.gone == std::vector<std::string>{"contacts:police-999.cost"});
    CHECK(done.kept == std::vector<std::string>{"contacts:police-999.cost"});
    CHECK(desk.files["contacts.ur.toml"] == translated);
}

TEST_CASE("A list that has become shorter is so in its translation, too") {
    TranslationDesk desk;
    desk.files["sites/a.toml"] = "name = \"A\"\nkind = \"library\"\n[cover]\ntitle = \"Hello\"\n"
                                 "[[cover.notices]]\ntitle = \"Today\"\nlines = [\"One\", \"Two\"]\n";
    desk.po = desk.exported();
    desk.type("sites/a:cover.notices.1.title", "آج");
    desk.type("sites/a:cover.notices.1.lines.1", "ایک");
    desk.type("sites/a:cover.notices.1.lines.2", "دو");
    desk.import();
    const std::string lines = ", \"Two\"";
    std::string& site = desk.files["sites/a.toml"];
    site.erase(site.find(lines), lines.size());
    CHECK(desk.import().kept.empty());
    CHECK(desk.files["sites/a.ur.toml"].find("دو") == std::string::npos);
    CHECK(desk.files["sites/a.ur.toml"].find("ایک") != std::string::npos);
}

TEST_CASE("A number that is another in the translation is refused, of words as of pages; a fuzzy one waits") {
    TranslationDesk desk;
    desk.type("words:emergency_press", "موبائل پر 5 دبائیں۔");
    CHECK(desk.refusal().find(
              "The translation of \"words:emergency_press\" has lost the number 55. Write 55 where "
              "it has its place in the translation, in digits.") != std::string::npos);
    desk.entry("words:emergency_press").fuzzy = true;
    CHECK(desk.refusal().empty());
    desk.type("words:emergency_press", "موبائل پر ۵۵ دبائیں۔");
    CHECK(desk.refusal().empty());
    desk.type("words:back", "واپس 7");
    CHECK(desk.refusal().find("has the number 7, which the original has not.") != std::string::npos);
}

TEST_CASE("A translator is told which numbers stay") {
    const std::string po = export_po(test::small_bundle(), {.language = "ur", .project = "sample"}).text;
    CHECK(po.find("#. Leave these numbers as they are: 55\n") != po.npos);
}
