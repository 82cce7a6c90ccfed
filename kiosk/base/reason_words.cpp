#include "base/reason_words.h"

#include <algorithm>

namespace signpost {

const std::vector<ReasonWords>& all_reason_words() {
    static const std::vector<ReasonWords> words{
        {Reason::nothing_found, "No NAME.zip at the stick's top or in signpost/.",
         "Copy both files there. Capitals count: .ZIP and Signpost are not looked at."},
        {Reason::unreadable, "The stick or a file on it cannot be read, or was pulled out too soon.",
         "Try again; then try another stick."},
        {Reason::too_large, "A file is too large, or there are too many.",
         "Use a stick with the two files alone. Settings and keys: at most 200 for one kiosk."},
        {Reason::no_signature, "NAME.zip.minisig is not beside NAME.zip.", "Copy both files."},
        {Reason::wrong_signature,
         "The signature is wrong: another key, or the file was changed. Settings or a key: or a serial that "
         "is still to come.",
         "Sign again in the office; compare the key with the kiosk's, and both clocks."},
        {Reason::no_keys, "The kiosk has no public key.", "Put NAME.pub into the folder of signing_keys."},
        {Reason::damaged_archive, "The file is signed, but is no bundle file.",
         "Make it with kioskctl pack."},
        {Reason::broken_content, "The content does not hold together.",
         "kioskctl check in the office says why."},
        {Reason::other_bundle,
         "It is content for other kiosks: its id is another. A program: the stick was made for another "
         "Debian.",
         "Use the right stick; or give the bundle the id that the kiosks have (kioskctl status), pack and "
         "sign again."},
        {Reason::older, "It is older than what was installed before, or the office has withdrawn it.",
         "Make serial higher, or --allow-downgrade. Settings or a key: sign them again; where the office's "
         "clock is behind, with the --serial that journalctl -u signpost-settings at the kiosk names. Where "
         "it is older than another on the same stick, put both into one file."},
        {Reason::changed_twin, "Its serial was used for other content.",
         "Make serial one more, pack and sign again. Settings or a key: sign them again."},
        {Reason::no_space, "The kiosk's disk is full.", "Make room."},
        {Reason::storage, "The kiosk's disk does not do as it is told.",
         "kioskctl status says more; the disk may be dying."},
        {Reason::busy,
         "Another import or an installation is at work; or somebody changed the settings by hand while those "
         "of a stick were "
         "tried out.",
         "Wait a minute, and try again."},
        {Reason::wrong_format,
         "The stick is not formatted as FAT32 or exFAT: it is NTFS, or encrypted with BitLocker.",
         "Copy both files to a stick that is; or format this one, which deletes everything on it. New "
         "content by stick says how."},
        {Reason::not_allowed,
         "The stick brings settings, a key or a program, and this kiosk takes none from a stick.",
         "Name them in stick_also_brings, by hand, in the kiosk's own settings. A kiosk that runs from a "
         "stick takes none: make its picture anew."},
        {Reason::by_hand_alone, "The settings would change something that no stick may change.",
         "kioskctl import says which line. Take it out and sign again; or change it by hand at the kiosk."},
        {Reason::wrong_settings, "The settings hold a mistake; or a key or program.sums is none.",
         "kioskctl sign-settings, sign-key or sign-program in the office says which."},
        {Reason::did_not_start,
         "The kiosk did not come up with the new settings, and has its old ones again.",
         "journalctl -u signpost-kiosk says why, until the computer is next off. Mend the settings and sign "
         "them again."},
    };
    return words;
}

const ReasonWords* words_of(Reason reason) {
    const auto& all = all_reason_words();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const ReasonWords& words) { return words.reason == reason; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace signpost
