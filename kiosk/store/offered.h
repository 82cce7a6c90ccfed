// Settings and keys on their way from a stick to the kiosk's own files, which the importer may not write. It
// leaves what is good, as far as it can see, in the store's folder `offered`: the file, and then its
// signature. The system's own service takes it away, and believes nothing of it but what it checks anew.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/also_brought.h"
#include "base/files.h"
#include "bundle_file/public_keys.h"
#include "bundle_file/signed_note.h"
#include "store/stick.h"
#include "store/store.h"

namespace signpost {

constexpr std::size_t largest_note = std::size_t{64} * 1024; // bytes of settings or a key

// Of settings and keys on one stick, those that are for this kiosk, or that nobody here has signed.
constexpr std::size_t most_notes = 200;

// A file and its signature, of which nothing is believed.
struct NoteFile {
    NoteKind kind = NoteKind::settings;
    std::string name; // "kiosk.toml": what messages call it, and what a key is to be called
    std::string bytes;
    std::string signature;
    friend bool operator==(const NoteFile&, const NoteFile&) = default;
};

// One that somebody with a key of this kiosk's signed, as what it is.
struct CheckedNote {
    NoteFile file;
    SignedNote note;
    std::string hash; // of its bytes: VerifiedFile::hash()
};

// Whether a kiosk looks at a file of this name, given its signature: a plain name that ends as one of
// note_words says.
[[nodiscard]] bool is_note_name(const std::string& name);

// Refused: as verify() says; and wrong_signature where it was signed as something else.
[[nodiscard]] Accepted<CheckedNote> check_note(const NoteFile& file, std::span<const PublicKey> keys);

struct NotesThere {
    std::vector<CheckedNote> notes; // for this kiosk, the newest of each kind
    // What is wrong where none of a kind is good; older, of each that is not the newest; too_large, where
    // there are more than most_notes. For the screen, and in the same order in words.
    AllBrought refused;
    std::vector<Refusal> refusals;
};

// At the stick's top and in signpost/. A file without a signature is none of ours, and one for other kiosks
// is passed over.
[[nodiscard]] NotesThere find_notes(const Stick& stick, std::span<const PublicKey> keys,
                                    const std::string& kiosk);

// Leaves one for the service, in the place of whatever of its kind is there. By one importer at a time.
[[nodiscard]] FileDone offer(const Store& store, const NoteFile& file);

// Those settings and keys that are whole, keys first; and takes one away. By the service alone.
[[nodiscard]] std::vector<NoteFile> offered(const Store& store);
[[nodiscard]] FileDone take_away(const Store& store, const NoteFile& file);

// Puts a key, whose signature was checked, beside those that the kiosk has, under its file's name. False: it
// was there. Refused: wrong_settings, it is no public key; changed_twin, another key has that name;
// too_large, there are as many as a kiosk reads, or it is larger than one that is read; and what the disk
// refuses, by own_fault_of().
[[nodiscard]] Accepted<bool> place_key(Files& files, const std::string& keys_folder, const NoteFile& file);

// no_space; not_allowed, on a disk that can only be read, as that of a kiosk that runs from a stick; storage.
[[nodiscard]] Refusal own_fault_of(const FileError& error, const std::string& path);

} // namespace signpost
