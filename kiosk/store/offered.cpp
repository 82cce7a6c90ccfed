#include "store/offered.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/characters.h"
#include "bundle_file/signature.h"
#include "store/folder_work_internal.h"

namespace signpost {

namespace {

constexpr const char* signature_ending = ".minisig";

std::string folder_of(const Store& store) { return store.path_of("offered"); }

std::optional<NoteKind> kind_of(const std::string& name) {
    for (const NoteWords& words : note_words)
        if (name.size() > words.ending.size() && name.ends_with(words.ending))
            return words.kind;
    return std::nullopt;
}

std::optional<NoteFile> read_pair(Files& files, const std::string& folder, const std::string& name) {
    const std::string path = folder + "/" + name;
    FileResult<std::string> bytes = files.read(path, largest_note);
    FileResult<std::string> signature = files.read(path + signature_ending, largest_signature);
    const auto kind = kind_of(name);
    if (!bytes || !signature || !kind)
        return std::nullopt;
    return NoteFile{
        .kind = *kind, .name = name, .bytes = std::move(*bytes), .signature = std::move(*signature)};
}

// Those that have a signature beside them. A folder that is not there, or is too full, has none.
std::vector<std::string> signed_names_in(Files& files, const std::string& folder) {
    const FileResult<FolderList> list = files.list(folder, most_names);
    std::vector<std::string> found;
    if (!list || list->more)
        return found;
    for (const std::string& name : list->names)
        if (is_note_name(name) &&
            std::binary_search(list->names.begin(), list->names.end(), name + signature_ending))
            found.push_back(name);
    return found;
}

Refusal signed_as_another(const std::string& name) {
    return {.reason = Reason::wrong_signature,
            .cause = name + " was signed, but not as what it is.",
            .remedy =
                "Sign settings with kioskctl sign-settings, a key with kioskctl sign-key, and program.sums "
                "with kioskctl sign-program."};
}

Refusal no_key(const Problems& problems) {
    return {.reason = Reason::wrong_settings,
            .cause = "This is no public key.",
            .remedy = "Sign the file NAME.pub with kioskctl sign-key.",
            .problems = problems};
}

Refusal older_on_stick(const CheckedNote& older, const CheckedNote& newer) {
    const bool is_settings = older.note.kind == NoteKind::settings;
    return {.reason = Reason::older,
            .cause =
                older.file.name + " is older than " + newer.file.name + " on this stick, which counts alone.",
            .remedy = is_settings
                          ? "If both are to count, put both into one file, and sign that; or take the older "
                            "one off this stick."
                          : "Sign it again, and bring it on a stick of its own; or take it off this one."};
}

Refusal too_many() {
    return {.reason = Reason::too_large,
            .cause = "The stick has more than " + std::to_string(most_notes) +
                     " files for this kiosk beside content; no more were looked at.",
            .remedy = "Take those off that are not wanted any more."};
}

// What is kept of one kind while the files of a stick are gone through.
struct Best {
    std::optional<CheckedNote> note;
    std::optional<Refusal> wrong; // it counts where none is good
    std::vector<Refusal> refusals;
};

void keep_newer(CheckedNote checked, Best& best) {
    if (!best.note) {
        best.note = std::move(checked);
        return;
    }
    if (best.note->note.serial < checked.note.serial)
        std::swap(*best.note, checked);
    if (best.note->hash != checked.hash) // else it is a copy
        best.refusals.push_back(older_on_stick(checked, *best.note));
}

// False: it is for other kiosks.
bool look_at(const NoteFile& file, std::span<const PublicKey> keys, const std::string& kiosk, Best& best) {
    Accepted<CheckedNote> checked = check_note(file, keys);
    if (checked && !is_for(checked->note, kiosk))
        return false;
    if (checked)
        keep_newer(std::move(*checked), best);
    else
        best.wrong = checked.error();
    return true;
}

using BestOfEach = std::array<Best, note_words.size()>;

// One after another: a stick may have those of many kiosks, and they are large.
void look_through(const Stick& stick, std::span<const PublicKey> keys, const std::string& kiosk,
                  BestOfEach& best) {
    std::size_t looked_at = 0;
    for (const std::string& folder : {stick.folder(), stick.folder() + "/signpost"})
        for (const std::string& name : signed_names_in(stick.files(), folder)) {
            const auto file = read_pair(stick.files(), folder, name);
            if (!file)
                continue;
            Best& one = best.at(static_cast<std::size_t>(file->kind));
            if (looked_at == most_notes)
                return one.refusals.push_back(too_many());
            looked_at += look_at(*file, keys, kiosk, one) ? 1 : 0;
        }
}

void add_refusal(NoteKind kind, Refusal refusal, NotesThere& there) {
    there.refused.push_back({.kind = kind, .state = AlsoBrought::State::refused, .reason = refusal.reason});
    there.refusals.push_back(std::move(refusal));
}

// Whether somebody took this key away for good: by another name of its file, which read_keys() passes over.
bool was_removed(Files& files, const std::string& keys_folder, const PublicKey& key) {
    const FileResult<FolderList> list = files.list(keys_folder, most_names);
    if (!list)
        return false;
    return std::any_of(list->names.begin(), list->names.end(), [&](const std::string& name) {
        if (!name.ends_with(".pub.removed"))
            return false;
        const auto text = files.read(keys_folder + "/" + name, largest_key);
        const auto removed = text ? read_public_key(*text, name) : tl::unexpected(Problems{});
        return removed && removed->key == key.key;
    });
}

} // namespace

bool is_note_name(const std::string& name) {
    constexpr std::size_t longest = 60;
    const auto is_plain = [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '_' || c == '-';
    };
    return kind_of(name) && !name.starts_with('.') && name.size() <= longest &&
           std::all_of(name.begin(), name.end(), is_plain);
}

Accepted<CheckedNote> check_note(const NoteFile& file, std::span<const PublicKey> keys) {
    const Accepted<VerifiedFile> verified = verify(file.bytes, file.signature, file.name, keys);
    if (!verified)
        return tl::unexpected(verified.error());
    auto note = note_in(verified->trusted_comment());
    if (!note || note->kind != file.kind)
        return tl::unexpected(signed_as_another(file.name));
    return CheckedNote{.file = file, .note = std::move(*note), .hash = verified->hash()};
}

NotesThere find_notes(const Stick& stick, std::span<const PublicKey> keys, const std::string& kiosk) {
    BestOfEach best;
    look_through(stick, keys, kiosk, best);
    NotesThere there;
    for (const NoteWords& words : note_words) {
        Best& one = best.at(static_cast<std::size_t>(words.kind));
        for (Refusal& refusal : one.refusals)
            add_refusal(words.kind, std::move(refusal), there);
        if (one.note)
            there.notes.push_back(std::move(*one.note));
        else if (one.wrong)
            add_refusal(words.kind, std::move(*one.wrong), there);
    }
    return there;
}

FileDone offer(const Store& store, const NoteFile& file) {
    Files& files = store.files();
    const std::string folder = folder_of(store);
    FileDone ready =
        ensure_folder(files, store.folder()).and_then([&] { return ensure_folder(files, folder); });
    for (const NoteFile& older : offered(store))
        if (ready && older.kind == file.kind)
            ready = take_away(store, older);
    return ready.and_then([&] { return replace_file(files, folder, file.name, file.bytes); }).and_then([&] {
        return replace_file(files, folder, file.name + signature_ending, file.signature);
    });
}

std::vector<NoteFile> offered(const Store& store) {
    std::vector<NoteFile> found;
    for (const std::string& name : signed_names_in(store.files(), folder_of(store)))
        if (auto pair = read_pair(store.files(), folder_of(store), name);
            pair && pair->kind != NoteKind::program && found.size() < most_notes)
            found.push_back(std::move(*pair));
    std::stable_sort(found.begin(), found.end(),
                     [](const NoteFile& a, const NoteFile& b) { return a.kind > b.kind; });
    return found;
}

// The signature first: without it the file is nothing to anybody.
FileDone take_away(const Store& store, const NoteFile& file) {
    const std::string path = folder_of(store) + "/" + file.name;
    return remove_tree(store.files(), path + signature_ending)
        .and_then([&] { return remove_tree(store.files(), path); })
        .and_then([&] { return store.files().sync_folder(folder_of(store)); });
}

Accepted<bool> place_key(Files& files, const std::string& keys_folder, const NoteFile& file) {
    const Result<PublicKey> key = read_public_key(file.bytes, file.name);
    if (!key)
        return tl::unexpected(no_key(key.error()));
    if (file.bytes.size() > largest_key)
        return refused(Reason::too_large, file.name + " is larger than a key that a kiosk reads.",
                       "Sign NAME.pub as kioskctl keygen wrote it.");
    const std::vector<PublicKey> there = read_keys(files, keys_folder).keys;
    if (std::any_of(there.begin(), there.end(), [&](const PublicKey& one) { return one.key == key->key; }))
        return false;
    if (was_removed(files, keys_folder, *key))
        return refused(Reason::older, "Somebody has taken this key away from the kiosk.",
                       "If it is to count again, rename its file in " + keys_folder +
                           " from NAME.pub.removed to NAME.pub, by hand.");
    if (there.size() >= most_keys)
        return refused(Reason::too_large,
                       "The kiosk has " + std::to_string(there.size()) + " keys, and reads no more.",
                       "Take those that nobody signs with any more out of " + keys_folder + ", by hand.");
    if (files.look(keys_folder + "/" + file.name))
        return refused(Reason::changed_twin, "The kiosk has another key of the name " + file.name + ".",
                       "Give the new one another name, and sign it again.");
    const FileDone placed = ensure_folder(files, keys_folder).and_then([&] {
        return replace_file(files, keys_folder, file.name, file.bytes);
    });
    return placed ? Accepted<bool>(true) : tl::unexpected(own_fault_of(placed.error(), keys_folder));
}

Refusal own_fault_of(const FileError& error, const std::string& path) {
    if (error.kind == FileError::Kind::no_space)
        return {.reason = Reason::no_space,
                .cause = "The kiosk's own disk is full.",
                .remedy = "Make room on the disk that holds " + path + ", then try again."};
    if (error.kind == FileError::Kind::denied)
        return {.reason = Reason::not_allowed,
                .cause = path + " cannot be written to: " + error.text + ".",
                .remedy = "A kiosk that runs from a stick keeps its settings and keys in its picture: make "
                          "that anew."};
    return {.reason = Reason::storage,
            .cause = path + " cannot be written: " + error.text + ".",
            .remedy = "Check the disk, then try again."};
}

} // namespace signpost
