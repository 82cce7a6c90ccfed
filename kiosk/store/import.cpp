#include "store/import.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "store/store_writer.h"

namespace signpost {

namespace {

// What went wrong on the kiosk's own disk.
Refusal own_fault(const FileError& error, const Store& store) {
    if (error.kind == FileError::Kind::busy)
        return {.reason = Reason::busy,
                .cause = "Another import is at work on this kiosk.",
                .remedy = "Wait a minute, then try again."};
    if (error.kind == FileError::Kind::no_space)
        return {.reason = Reason::no_space,
                .cause = "The kiosk's own disk is full.",
                .remedy = "Ask IT staff to make room on the disk that holds " + store.folder() +
                          ", then try again."};
    return {.reason = Reason::storage,
            .cause = "The kiosk's own disk did not do as it was told: " + error.text + ".",
            .remedy = "Ask IT staff to check that disk, and that this program may write to " +
                      store.folder() + "."};
}

// Bytes: an import must not fill the disk to the last block, even for a moment. The kiosk writes there, too.
constexpr std::uint64_t room_to_spare = std::uint64_t{16} * 1024 * 1024;

// Puts bytes from the stick on the kiosk's own disk, and reads them back: that copy alone is checked and
// unpacked.
Accepted<std::string> copy_into(const StoreWriter& writer, std::string offered) {
    const Store& store = writer.store();
    const std::string copy = writer.incoming() + "/offered.zip";
    Files& files = store.files();
    if (const auto free = files.free_bytes(store.folder()); free && *free < offered.size() + room_to_spare)
        return tl::unexpected(
            own_fault({.kind = FileError::Kind::no_space, .text = "No space left on device"}, store));
    if (const FileDone written = files.write_new(copy, offered); !written) {
        (void)files.remove_file(copy); // the next file on the stick needs the room, and the name
        return tl::unexpected(own_fault(written.error(), store));
    }
    std::string().swap(offered); // a small computer has no memory for it twice
    FileResult<std::string> bytes = files.read(copy, largest_bundle_file);
    const FileDone removed = files.remove_file(copy);
    if (!bytes || !removed)
        return tl::unexpected(own_fault(bytes ? removed.error() : bytes.error(), store));
    return std::move(*bytes);
}

struct Offer {
    CheckedBundle bundle;
    Install install = Install::yes;
};

// How far a bundle file came before it was refused.
int progress(Reason reason) {
    constexpr std::array order{Reason::nothing_found,   Reason::no_signature,    Reason::too_large,
                               Reason::unreadable,      Reason::wrong_format,    Reason::no_keys,
                               Reason::wrong_signature, Reason::damaged_archive, Reason::broken_content,
                               Reason::other_bundle,    Reason::older,           Reason::changed_twin,
                               Reason::no_space,        Reason::storage,         Reason::busy};
    return static_cast<int>(std::find(order.begin(), order.end(), reason) - order.begin());
}

struct LookedAt {
    BundleFile file;
    std::optional<Refusal> refusal; // std::nullopt: it was good, if not the best
};

// A later try may do: nothing is wrong with the file.
bool is_own_fault(const Refusal& refusal) {
    return refusal.reason == Reason::no_keys || refusal.reason == Reason::no_space ||
           refusal.reason == Reason::storage || refusal.reason == Reason::busy;
}

// Removes what was good, and renames what was refused for its own sake. What cannot be done becomes a remark.
void clear_drop_folder(const Stick& folder, const std::vector<LookedAt>& looked_at, ImportOutcome& outcome) {
    const bool failed = outcome.refusal && is_own_fault(*outcome.refusal);
    for (const auto& [file, refusal] : looked_at) {
        if (refusal ? is_own_fault(*refusal) : failed)
            continue;
        if (const FileDone cleared = refusal ? folder.set_aside(file) : folder.remove(file); !cleared)
            outcome.remarks.push_back(safe_name(file.name) + " cannot be taken out of the drop folder: " +
                                      cleared.error().text + ". Let this program write to that folder.");
    }
}

// A stick that could not be mounted, for it is formatted in another way than those that kiosks read.
std::optional<Refusal> wrong_format(const std::string& format) {
    const std::string shown = safe_name(format) == "ntfs" ? "NTFS" : safe_name(format);
    if (shown.empty() || shown == "vfat" || shown == "exfat") // damaged, but of the right kind
        return std::nullopt;
    return Refusal{.reason = Reason::wrong_format,
                   .cause = shown == "BitLocker" ? "The stick is encrypted with BitLocker."
                                                 : "The stick is formatted as " + shown + ".",
                   .remedy =
                       "Kiosks read FAT32 and exFAT alone. Use a stick that is formatted so. Formatting "
                       "this one deletes everything on it."};
}

// One import at work.
class Importing {
public:
    Importing(const ImportRequest& request, const CheckBundle& check, StoreWriter& writer,
              ImportOutcome& outcome)
        : request_(request), check_(check), writer_(writer), outcome_(outcome) {}

    // True: there was something to do, and so something to tell.
    bool run() {
        Accepted<std::vector<BundleFile>> found = request_.from.find_bundle_files();
        if (found && request_.clear)
            std::erase_if(*found, [](const BundleFile& file) { return !file.is_signed; });
        if (found && found->empty())
            found = refused(Reason::nothing_found, "Every bundle file there still waits for its signature.",
                            "Copy the .zip.minisig file there too.");
        if (!found) {
            outcome_.refusal = wrong_format(request_.format).value_or(found.error());
            return !(request_.clear && found.error().reason == Reason::nothing_found);
        }
        for (const BundleFile& file : *found)
            look_at(file);
        settle();
        return true;
    }

private:
    Accepted<Offer> open(const BundleFile& file) {
        const std::string name = safe_name(file.name);
        const Accepted<std::string> signature = request_.from.signature_of(file);
        if (!signature)
            return tl::unexpected(signature.error());
        if (const Accepted<void> signed_by_us = check_.signature(*signature, name); !signed_by_us)
            return tl::unexpected(signed_by_us.error());
        Accepted<std::string> bytes = request_.from.bytes_of(file).and_then(
            [&](std::string offered) { return copy_into(writer_, std::move(offered)); });
        if (!bytes)
            return tl::unexpected(bytes.error());
        Accepted<CheckedBundle> bundle = check_.bundle(std::move(*bytes), *signature, name);
        if (!bundle)
            return tl::unexpected(bundle.error());
        const Installed installed{
            .record = writer_.record(), .highest = writer_.highest(), .shipped = request_.shipped};
        Accepted<Install> install = judge(*bundle, installed, request_.allow_downgrade, name);
        if (!install)
            return tl::unexpected(install.error());
        return Offer{.bundle = std::move(*bundle), .install = *install};
    }

    // The higher serial, unless the other one withdraws it.
    static bool wins_over(const CheckedBundle& a, const CheckedBundle& b) {
        const bool higher = a.name.serial > b.name.serial;
        const CheckedBundle& lower = higher ? b : a;
        const bool withdrawn =
            a.name.serial != b.name.serial && lower.replaces >= std::max(a.name.serial, b.name.serial);
        return higher != withdrawn;
    }

    // The kiosk's memory holds no more than two bundles: the best so far, and the one that is looked at.
    void look_at(const BundleFile& file) {
        Accepted<Offer> offer = open(file);
        looked_at_.push_back({.file = file, .refusal = offer ? std::nullopt : std::optional(offer.error())});
        if (!offer || (best_ && !wins_over(offer->bundle, best_->bundle)))
            return;
        best_ = std::move(*offer);
        outcome_.file = safe_name(file.name);
    }

    void settle() {
        for (const LookedAt& looked_at : looked_at_)
            if (looked_at.refusal)
                outcome_.passed_over.push_back(*looked_at.refusal);
        if (best_)
            publish();
        else
            refuse_all();
        if (request_.clear)
            clear_drop_folder(request_.from, looked_at_, outcome_);
    }

    // Bytes that are already current are published again where the disk has lost some of them.
    void publish() {
        if (best_->install == Install::already_current &&
            writer_.store().is_whole(*writer_.record()->current)) {
            outcome_.result = ImportResult::already_installed;
            return;
        }
        const CheckedBundle& bundle = best_->bundle;
        if (const FileDone published =
                writer_.publish(bundle.name, bundle.id, bundle.tree, request_.now, bundle.replaces);
            !published) {
            outcome_.refusal = own_fault(published.error(), writer_.store());
            outcome_.file = "";
            return;
        }
        outcome_.result = ImportResult::installed;
        outcome_.serial_after = bundle.name.serial;
    }

    void refuse_all() {
        const auto furthest = std::max_element(
            outcome_.passed_over.begin(), outcome_.passed_over.end(),
            [](const Refusal& a, const Refusal& b) { return progress(a.reason) < progress(b.reason); });
        outcome_.refusal = *furthest;
        outcome_.passed_over.erase(furthest);
    }

    const ImportRequest& request_;
    const CheckBundle& check_;
    StoreWriter& writer_;
    ImportOutcome& outcome_;
    std::vector<LookedAt> looked_at_;
    std::optional<Offer> best_;
};

std::optional<std::int64_t> serial_in_place(const std::optional<Record>& record,
                                            const ImportRequest& request) {
    if (record && record->current)
        return record->current->name.serial;
    return request.shipped ? std::optional(request.shipped->serial) : std::nullopt;
}

// The store cannot be held, or not be written to; perhaps it can be read.
ImportOutcome turned_away(const Store& store, const ImportRequest& request, const FileError& error) {
    ImportOutcome outcome;
    outcome.also = request.also;
    Problems ignored;
    const auto record = store.read_record(ignored).value_or(std::nullopt);
    outcome.serial_before = outcome.serial_after = serial_in_place(record, request);
    outcome.refusal = own_fault(error, store);
    return outcome;
}

} // namespace

ImportOutcome import_bundle(const Store& store, const ImportRequest& request, const CheckBundle& check) {
    FileResult<StoreWriter> writer = StoreWriter::open(store);
    if (!writer)
        return turned_away(store, request, writer.error());
    ImportOutcome outcome;
    outcome.also = request.also;
    outcome.serial_before = outcome.serial_after = serial_in_place(writer->record(), request);
    for (const Problem& problem : writer->problems())
        outcome.remarks.push_back(to_text(problem));
    if (!Importing(request, check, *writer, outcome).run())
        return outcome;
    if (const FileDone noted = write_notice(store, outcome, request.now); !noted)
        outcome.remarks.push_back("The kiosk's screen cannot tell of this import: " + noted.error().text +
                                  ".");
    return outcome;
}

} // namespace signpost
