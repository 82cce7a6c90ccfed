// The ledger: every number and figure of a bundle, who says so, and when a person made sure of it.
#pragma once

#include <string>
#include <vector>

#include "content/read_bundle.h"

namespace signpost {

struct LedgerEntry {
    enum class Kind { contact, figure };
    Kind kind = Kind::contact;
    std::string id;    // contact: its name in contacts.toml; figure: "stalking.figure-1", counted from 1
    std::string value; // "0800 612 6505, text CORE to 82055"; "18.1%"; "" for a contact without any number
    std::string what;  // the contact's name, or the figure's label
    Provenance provenance;
    std::string file;
    int line = 0; // of its heading, from 1
};

// Contacts in the order of contacts.toml, then figures by page. A contact without a number is in it too: how
// to reach it is as much a fact.
using Ledger = std::vector<LedgerEntry>;

// `bundle` is what read_bundle() made of `files`. Any thread.
[[nodiscard]] Ledger ledger(const BundleFiles& files, const Bundle& bundle);

// Those that no person has checked, and those whose review_by is `date` or before.
[[nodiscard]] Ledger due(const Ledger& ledger, Date date);

// "stalking.figure-1"
[[nodiscard]] std::string figure_id(const std::string& page, std::size_t number);

} // namespace signpost
