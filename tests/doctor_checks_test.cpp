// What the doctor says of the settings, the content and the computer, word for word, well and not well.
#include "doctor/doctor.h"

#include <doctest/doctest.h>

#include "support/day.h"
#include "support/health_check_text.h"
#include "support/sample_bundle.h"

namespace doctor_checks_test {

using namespace signpost;

namespace {

using Is = HealthCheck::State;

SeenContent content() {
    SeenContent seen;
    auto bundle = std::make_shared<Bundle>();
    bundle->id = "ripley";
    bundle->serial = 12;
    bundle->made = test::day("2026-11-10");
    bundle->default_language = "en";
    bundle->languages = {{"en", "English", false}, {"pl", "Polski", false}};
    seen.bundle = bundle;
    seen.from_store = seen.confirmed = seen.has_fonts = true;
    return seen;
}

LedgerEntry fact(std::optional<Date> checked, std::optional<Date> review_by) {
    LedgerEntry entry;
    entry.provenance.checked = checked;
    entry.provenance.review_by = review_by;
    return entry;
}

SeenStore store() {
    SeenStore seen;
    seen.wanted = true;
    seen.free = std::uint64_t{3} * 1024 * 1024 * 1024;
    seen.keys.keys = {{"office.pub", {1, 2, 3, 4, 5, 6, 7, 8}, {}}};
    return seen;
}

const Date today = test::day("2026-11-26");
const UtcTime now = test::moment("2026-11-26T13:05:00Z");

} // namespace

TEST_CASE("Settings: the file, or its mistakes, all of them, with their remedies") {
    CHECK(check_settings("/etc/signpost/kiosk.toml", {}, {}) ==
          HealthCheck{"settings", Is::ok, "/etc/signpost/kiosk.toml", ""});
    const Problem problem{"kiosk.toml", 3, 10, "\"stick_receipts\" must be true or false.",
                          "Write stick_receipts = true."};
    CHECK(check_settings("", {problem}, {}) ==
          HealthCheck{
              "settings", Is::mend,
              "kiosk.toml:3:10: \"stick_receipts\" must be true or false. The kiosk goes by its defaults.",
              "Write stick_receipts = true."});
    const Problem other{"kiosk.toml", 7, 1, "\"idel_warning_s\" is not known.",
                        "Did you mean \"idle_warning_s\"?"};
    CHECK(
        check_settings("", {problem, other}, {}) ==
        HealthCheck{"settings", Is::mend, "There are 2 mistakes in it. The kiosk goes by its defaults.",
                    "kiosk.toml:3:10: \"stick_receipts\" must be true or false. Write stick_receipts = true. "
                    "kiosk.toml:7:1: \"idel_warning_s\" is not known. Did you mean \"idle_warning_s\"?"});
}

TEST_CASE("Settings: a folder of theirs on what is not mounted, and one that is not there") {
    const std::string file = "/etc/signpost/kiosk.toml";
    SeenFolder keys{.key = "signing_keys", .path = "/srv/data/keys", .unmounted = ""};
    SeenFolder inbox{.key = "inbox", .path = "/srv/in", .there = true, .unmounted = ""};
    CHECK(check_settings(file, {}, {inbox, keys}) == // of missing keys another line tells
          HealthCheck{"settings", Is::ok, file, ""});
    keys.unmounted = "/srv/data";
    CHECK(check_settings(file, {}, {inbox, keys}) ==
          HealthCheck{"settings", Is::mend,
                      "Nothing is mounted at /srv/data, where \"signing_keys\" (/srv/data/keys) should lie.",
                      "As root: mount /srv/data. If it is gone after a restart, look at its line in "
                      "/etc/fstab."});
    inbox.there = false;
    CHECK(check_settings(file, {}, {inbox, keys}) ==
          HealthCheck{"settings", Is::mend, "The folder of \"inbox\" (/srv/in) is not there.",
                      "Mount what it should lie on, make the folder, or mend the path in " + file + "."});
}

TEST_CASE("Fonts: each language of the content, by its own name") {
    CHECK(check_fonts(content()) ==
          HealthCheck{"fonts", Is::ok, "English, Polski: every character is there", ""});
    SeenContent seen = content();
    seen.missing = {{"pages/a.pl.toml", 3, 7, "No font here has the character \"x\" (U+0078).", "Write."}};
    CHECK(check_fonts(seen) ==
          HealthCheck{"fonts", Is::mend, "Polski: 1 character is missing.",
                      "Tell the office: pages/a.pl.toml:3:7: No font here has the character \"x\" (U+0078). "
                      "Write."});
    seen.missing.push_back({"pages/a.toml", 1, 1, "No.", "Write."});
    CHECK(check_fonts(seen).seen == "English, Polski: 2 characters are missing.");
    seen.has_fonts = false;
    CHECK(check_fonts(seen) == HealthCheck{"fonts", Is::mend, "The kiosk's fonts are not installed.",
                                           "Install Debian's packages fonts-noto-core and fonts-noto-cjk."});
    CHECK(check_fonts({}) ==
          HealthCheck{"fonts", Is::note, "Cannot be told while the content cannot be read.", ""});
}

TEST_CASE("Content: which, which serial, and how old") {
    CHECK(check_content(content(), today) ==
          HealthCheck{"content", Is::ok, "ripley, serial 12, made 2026-11-10, 16 days ago", ""});
    CHECK(check_content(content(), test::day("2026-11-11")).seen ==
          "ripley, serial 12, made 2026-11-10, 1 day ago");
    CHECK(check_content(content(), test::day("2026-11-10")).seen ==
          "ripley, serial 12, made 2026-11-10, today");
    CHECK(check_content(content(), test::day("1970-01-01")).seen == "ripley, serial 12, made 2026-11-10");
    CHECK(check_content(content(), test::day("2027-11-11")) ==
          HealthCheck{"content", Is::note, "ripley, serial 12, made 2026-11-10, 366 days ago",
                      "Ask the office whether there is newer content."});
    CHECK(check_content(content(), test::day("2027-11-10")).state == Is::ok);
    SeenContent seen = content();
    seen.confirmed = false;
    CHECK(check_content(seen, today) ==
          HealthCheck{"content", Is::note,
                      "ripley, serial 12, made 2026-11-10, 16 days ago; not yet shown on the screen", ""});
}

TEST_CASE("Content: that is damaged, or not to be read") {
    SeenContent seen = content();
    seen.problems = {{"store", 0, 0, "The newest content is damaged.", "Bring it again."}};
    CHECK(check_content(seen, today) ==
          HealthCheck{"content", Is::mend,
                      "ripley, serial 12, made 2026-11-10, 16 days ago. The newest content is damaged.",
                      "Bring it again."});
    seen.bundle = nullptr;
    CHECK(check_content(seen, today) ==
          HealthCheck{"content", Is::mend,
                      "It cannot be read: store: The newest content is damaged. Bring it again.",
                      "Bring content on a stick, or go back to the content before: kioskctl rollback."});
}

TEST_CASE("Facts: due ones are to be mended, unchecked ones are a note") {
    SeenContent seen = content();
    seen.facts = {fact(test::day("2026-01-01"), test::day("2027-01-01")), fact(test::day("2026-01-01"), {})};
    CHECK(check_facts(seen, today) ==
          HealthCheck{"facts", Is::ok, "2 numbers and figures: each checked, none is due", ""});
    seen.facts.push_back(fact({}, test::day("2026-01-01")));
    CHECK(check_facts(seen, today) ==
          HealthCheck{"facts", Is::note, "3 numbers and figures: 1 never checked by a person", ""});
    seen.facts.push_back(fact(test::day("2025-11-26"), today));
    CHECK(check_facts(seen, today) ==
          HealthCheck{"facts", Is::mend,
                      "4 numbers and figures: 1 due to be checked again, 1 never checked by a "
                      "person.",
                      "Ask the office to check them (kioskctl facts) and to make new content."});
    CHECK(check_facts({}, today).state == Is::note);
}

TEST_CASE("Keys: whose stick is taken") {
    CHECK(check_keys(store(), "/etc/signpost/keys") ==
          HealthCheck{"keys", Is::ok, "office.pub 807060504030201", ""});
    SeenStore seen = store();
    seen.keys.keys.clear();
    CHECK(check_keys(seen, "/etc/signpost/keys") ==
          HealthCheck{"keys", Is::mend, "There is no public key in /etc/signpost/keys, so no stick is taken.",
                      "Copy the .pub file of whoever signs there."});
    seen = store();
    seen.keys.problems = {{"old.pub", 1, 1, "This is no key.", "Copy it again."}};
    CHECK(check_keys(seen, "/etc/signpost/keys") ==
          HealthCheck{"keys", Is::mend, "old.pub:1:1: This is no key. Copy it again.",
                      "Put a plain copy of the office's .pub file into /etc/signpost/keys."});
    seen.wanted = false;
    CHECK(check_keys(seen, "") ==
          HealthCheck{"keys", Is::note, "No stick is read: the settings name no store.", ""});
}

TEST_CASE("Staff PIN: set or not; never the hash") {
    CHECK(check_pin("$argon2id$v=19$abc") == HealthCheck{"staff PIN", Is::ok, "set", ""});
    CHECK(check_pin("") ==
          HealthCheck{"staff PIN", Is::note, "None is set: staff cannot close the kiosk by touch.", ""});
}

TEST_CASE("Free space: enough for the largest bundle, twice over") {
    constexpr std::uint64_t mib = std::uint64_t{1024} * 1024;
    SeenStore seen = store();
    CHECK(check_space(seen) == HealthCheck{"free space", Is::ok, "3072 MiB", ""});
    seen.free = 160 * mib;
    CHECK(check_space(seen) == HealthCheck{"free space", Is::ok, "160 MiB", ""});
    seen.free = 160 * mib - 1;
    CHECK(check_space(seen) == HealthCheck{"free space", Is::mend, "159 MiB; new content may need 160 MiB.",
                                           "Make room on the disk that holds the store."});
    seen.free = 20'480 * mib;
    CHECK(check_space(seen).seen == "20 GiB");
    seen.free.reset();
    CHECK(check_space(seen) == HealthCheck{"free space", Is::mend, "The disk does not tell.",
                                           "The disk may be dying. Look at the log: journalctl -k."});
}

TEST_CASE("Clock: not before its content was made, and not years after") {
    const std::string remedy = "Set it, as root: timedatectl set-time 'YYYY-MM-DD HH:MM'. If it is wrong "
                               "again after a night without "
                               "power, change the battery on the main board.";
    CHECK(check_clock(now, test::day("2026-11-26")) ==
          HealthCheck{"clock", Is::ok, "2026-11-26 13:05 UTC", ""});
    CHECK(check_clock(now, test::day("2026-11-27")) ==
          HealthCheck{"clock", Is::mend,
                      "2026-11-26 13:05 UTC, before this kiosk and its content were made (2026-11-27).",
                      remedy});
    CHECK(check_clock(test::moment("1970-01-01T00:02:00Z"), test::day("2026-11-23")).state == Is::mend);
    CHECK(check_clock(test::moment("2031-11-01T00:02:00Z"), test::day("2026-11-23")).state == Is::ok);
    CHECK(check_clock(test::moment("2035-01-01T00:02:00Z"), test::day("2026-11-23")) ==
          HealthCheck{"clock", Is::mend,
                      "2035-01-01 00:02 UTC, years after this kiosk and its content were made (2026-11-23).",
                      remedy});
}

TEST_CASE("Lines are sorted by how they are, and otherwise stay as they stood") {
    const HealthChecks checks{{"a", Is::mend, "", "x"},
                              {"b", Is::ok, "", ""},
                              {"c", Is::note, "", ""},
                              {"d", Is::ok, "", ""},
                              {"e", Is::mend, "", "x"}};
    const auto names = [](const HealthChecks& sorted) {
        std::string all;
        for (const HealthCheck& check : sorted)
            all += check.name;
        return all;
    };
    CHECK(names(worst_last(checks)) == "bdcae");
    CHECK(names(worst_first(checks)) == "aecbd");
    CHECK(count(checks, Is::mend) == 2);
}

TEST_CASE("A place that the content does not have is to be mended, and those that it has are named") {
    BundleFiles files = test::small_bundle();
    SeenContent content;
    content.bundle = test::read_good(files);
    CHECK(check_site(content, "") == HealthCheck{"site", Is::ok, "the content is for one place", ""});
    CHECK(check_site(content, "ripley") ==
          HealthCheck{"site", Is::mend, "The content has no site called \"ripley\". Hide shows no hours.",
                      "The content is for one place: take site out of kiosk.toml if it is this one."});
    files["sites/ripley.toml"] = "name = \"Ripley library\"\n[cover]\nopen = [\"mon 09:30-17:00\"]\n";
    files["sites/belper.toml"] = "name = \"Belper library\"\n[cover]\n";
    content.bundle = test::read_good(files);
    CHECK(check_site(content, "ripley") == HealthCheck{"site", Is::ok, "ripley, Ripley library", ""});
    CHECK(check_site(content, "") ==
          HealthCheck{
              "site", Is::mend,
              "Nobody said where this kiosk stands, and the content has several places. Hide shows no hours.",
              "Write one of these in kiosk.toml as site = \"...\": belper, ripley. Or name none there, and "
              "choose the place on the staff screen."});
}

TEST_CASE("Bank holidays that run out are told before they do") {
    SeenContent content;
    content.bundle = test::small_bundle_read();
    CHECK(check_hours(content, "", test::day("2026-11-28")).state == Is::ok);
    CHECK(check_hours(content, "", test::day("2027-10-03")).state == Is::note);
    CHECK(check_hours(content, "", test::day("2028-01-01")).state == Is::mend);
}

} // namespace doctor_checks_test
