// What a kiosk leaves on the stick, so that an admin comes home with the state of every kiosk.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/files.h"
#include "store/outcome.h"
#include "store/signed_settings.h"
#include "store/stick.h"
#include "store/store.h"

namespace signpost {

// receipts.toml in the store: how many receipts this kiosk has left. Receipts are put in order by it, as a
// kiosk's clock may be wrong. Written by whoever imports, one at a time.
struct ReceiptCount {
    std::int64_t number = 0; // of this receipt, from 1
    UtcTime since{};         // when the first was counted: a store that was made anew counts anew
    std::int64_t starts = 0; // of the kiosk since the receipt before
    friend bool operator==(const ReceiptCount&, const ReceiptCount&) = default;
};

// The count of a receipt that is about to be left; `starts`: of the kiosk, all since the store was made.
// Makes the store's folder where it is missing. A number is given once, even where the receipt is never
// written.
[[nodiscard]] FileResult<ReceiptCount> count_receipt(const Store& store, std::int64_t starts, UtcTime now);

constexpr std::size_t largest_receipt = std::size_t{64} * 1024; // bytes of a receipt's file

// Who leaves it. Two kiosks may have one name by mistake; no two computers have one `computer_id`.
struct KioskIdentity {
    std::string name;        // see is_kiosk_id() in base/characters.h
    std::string computer_id; // see is_computer_id(); "" where the computer cannot say
    std::string site{};      // where it stands, the settings' word or staff's; "": nobody said
};

// How the kiosk was when it left the receipt. What nobody could see is "" or std::nullopt.
struct KioskCondition {
    enum class Disk { unknown, passed, failing };

    std::vector<std::string> mend{};          // what the doctor would have mended: "staff PIN: None is set."
    Disk disk = Disk::unknown;                // what it says of itself (SMART)
    std::optional<std::int64_t> celsius{};    // of the processor
    std::optional<Date> debian_as_of{};       // the day of its Debian's packages
    std::optional<Date> content_made{};       // the day on which the office packed what is shown
    std::optional<SignedSettings> settings{}; // that came by stick, before this one
    friend bool operator==(const KioskCondition&, const KioskCondition&) = default;
};

// "", "passed", "failing"
[[nodiscard]] const char* to_text(KioskCondition::Disk disk);

struct Receipt {
    std::string kiosk_id{};
    std::string software_version{};
    std::optional<std::int64_t> serial_before{};
    std::optional<std::int64_t> serial_after{};
    ImportResult result = ImportResult::refused;
    std::optional<Reason> reason{};         // when refused; in the file its code, or 0
    std::string message{};                  // what was wrong, and the remedy; "" when nothing was
    std::optional<std::int64_t> free_mib{}; // on the kiosk's disk
    std::optional<UtcTime> last_start{};    // of the kiosk
    std::optional<UtcTime> time{};          // of this receipt; read_receipt() hands out none without
    std::vector<std::string> errors{};      // other things that IT staff should know, a sentence or two each
    bool rolled_back = false;               // the last change of the content was back to an older one
    std::string computer_id{};              // of KioskIdentity; "" in receipts of older programs
    std::string site{};                     // likewise
    std::optional<ReceiptCount> count{};    // std::nullopt in receipts of older programs
    KioskCondition condition{};
    friend bool operator==(const Receipt&, const Receipt&) = default;
};

// "kiosk", "debian", "localhost", "signpost": what computers are called that nobody has named.
[[nodiscard]] bool is_name_of_many(const std::string& kiosk_id);

// 12 of 0-9 and a-f.
[[nodiscard]] bool is_computer_id(const std::string& text);

// The receipt of an import just made: reads the free space and the last start from the store, and counts the
// receipt there; where it cannot be counted, the receipt says so.
[[nodiscard]] Receipt make_receipt(const Store& store, const KioskIdentity& kiosk,
                                   const std::string& software_version, const ImportOutcome& outcome,
                                   UtcTime now);

// Writes KIOSK-ID.toml in a folder that is there, in place of an older one. Where that is another computer's,
// it stays, and this one's is KIOSK-ID-3f9a2c.toml, by how its `computer_id` begins.
[[nodiscard]] FileDone put_receipt(Files& files, const std::string& folder, const Receipt& receipt);

// The same in the folder signpost/receipts of a stick, which is made where it is missing. A stick that cannot
// be written to is no failure of the import.
[[nodiscard]] FileDone leave_receipt(const Stick& stick, const Receipt& receipt);

[[nodiscard]] std::string write_receipt(const Receipt& receipt);
// `file` names it in messages. Keys that a newer program adds are passed over.
[[nodiscard]] Result<Receipt> read_receipt(const std::string& text, const std::string& file);

// --- The receipts of all kiosks, as an admin brings them home ---

struct Receipts {
    std::vector<Receipt> receipts;
    Problems problems; // files that are no receipts, and folders that cannot be read
    Problems notes;    // folders too deep to be looked at: to be told, and no fault of any receipt
};

// Every *.toml in a folder and the folders in it, four deep; a note says where there are deeper ones.
// Receipts of several sticks may lie side by side. Hidden files and folders, and those in which computers
// keep what was deleted, are passed over.
[[nodiscard]] Receipts collect_receipts(Files& files, const std::string& folder);

} // namespace signpost
