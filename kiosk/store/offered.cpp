#include "store/offered.h"

#include <algorithm>
#include <optional>

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

// Of each name that has a signature beside it. A folder that is not there, or is too full, has none.
std::vector<NoteFile> pairs_in(Files& files, const std::string& folder) {
    std::vector<NoteFile> found;
    const FileResult<FolderList> list = files.list(folder, most_names);
    if (!list || list->more)
        return found;
    for (const std::string& name : list->names)
        if (is_note_name(name) &&
            std::binary_search(list->names.begin(), list->names.end(), name + signature_ending) &&
            found.size() < most_bundle_files)
            if (auto pair = read_pair(files, folder, name))
                found.push_back(std::move(*pair));
    return found;
}

Refusal signed_as_another(const std::string& name) {
    return {.reason = Reason::wrong_signature,
            .cause = name + " was signed, but not as what it is.",
            .remedy = "Sign settings with kioskctl sign-settings, and a key with kioskctl sign-key."};
}

Refusal no_key(const Problems& problems) {
    return {.reason = Reason::wrong_settings,
            .cause = "This is no public key.",
            .remedy = "Sign the file NAME.pub with kioskctl sign-key.",
            .problems = problems};
}

// What is kept of one kind while the files of a stick are gone through.
struct Best {
    std::optional<CheckedNote> note;
    std::optional<Refusal> refusal;
};

void look_at(const NoteFile& file, std::span<const PublicKey> keys, const std::string& kiosk, Best& best) {
    Accepted<CheckedNote> checked = check_note(file, keys);
    if (!checked) {
        best.refusal = checked.error();
        return;
    }
    if (is_for(checked->note, kiosk) && (!best.note || best.note->note.serial < checked->note.serial))
        best.note = std::move(*checked);
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
    std::array<Best, note_words.size()> best;
    for (const std::string& folder : {stick.folder(), stick.folder() + "/signpost"})
        for (const NoteFile& file : pairs_in(stick.files(), folder))
            look_at(file, keys, kiosk, best.at(static_cast<std::size_t>(file.kind)));
    NotesThere there;
    for (const NoteWords& words : note_words) {
        Best& one = best.at(static_cast<std::size_t>(words.kind));
        if (one.note) {
            there.notes.push_back(std::move(*one.note));
        } else if (one.refusal) {
            there.refused.push_back(
                {.kind = words.kind, .state = AlsoBrought::State::refused, .reason = one.refusal->reason});
            there.refusals.push_back(std::move(*one.refusal));
        }
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
    std::vector<NoteFile> found = pairs_in(store.files(), folder_of(store));
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
    const std::vector<PublicKey> there = read_keys(files, keys_folder).keys;
    if (std::any_of(there.begin(), there.end(), [&](const PublicKey& one) { return one.key == key->key; }))
        return false;
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
