#include "support/six_contacts.h"

#include <iterator>

#include "support/sample_bundle.h"

namespace signpost::test {

namespace {

constexpr const char* contacts_of_six = R"([police-999]
name = "Police"
what_for = "Danger"
telephone = "999"
source = "s"
review_by = 2028-12-31

[always]
name = "Always"
what_for = "w"
telephone = "0808 157 0001"
open = ["every day 00:00-24:00"]
source = "s"
review_by = 2028-12-31

[office]
name = "Office"
what_for = "w"
telephone = "0808 157 0002"
open = ["mon-fri 09:30-12:30", "mon-fri 13:30-16:00"]
bank_holidays = "closed"
source = "s"
review_by = 2028-12-31

[unsaid]
name = "Unsaid"
what_for = "w"
telephone = "0808 157 0003"
open = ["mon-fri 09:00-17:00"]
source = "s"
review_by = 2028-12-31

[overdue]
name = "Overdue"
what_for = "w"
telephone = "0808 157 0004"
open = ["every day 00:00-24:00"]
source = "s"
checked = 2026-05-22
checked_by = "J. Porter"
review_by = 2026-06-30

[none]
name = "None"
what_for = "w"
telephone = "0808 157 0005"
source = "s"
review_by = 2028-12-31
)";

constexpr const char* bundle_of_six = R"(id = "sample"
title = "t"
serial = 3
topics = ["one"]

[emergency]
contact = "police-999"
page = "one"

[start]
title = "t"
button = "b"

[cover]
title = "Library"
button = "Again"
)";

} // namespace

BundleFiles six_contacts() {
    BundleFiles files = small_bundle();
    files["contacts.toml"] = contacts_of_six;
    files["bundle.toml"] = bundle_of_six;
    for (auto file = files.begin(); file != files.end();)
        file = file->first.starts_with("pages/") || file->first.find(".ur.") != std::string::npos
                   ? files.erase(file)
                   : std::next(file);
    files["pages/one.toml"] = "title = \"One\"\nbody = \"Text.\"\n";
    files.erase("words.toml");
    return files;
}

} // namespace signpost::test
