// A disk in memory that forgets what was not synced, and fails where a test says so. It is as forgetful as a
// disk may be: a file's bytes stay after write_new() synced them, a name after its folder was synced.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"

namespace signpost::test {

// Thrown where the program dies. Nobody below the test catches it.
struct Death {};

struct Fault {
    enum class Kind {
        error,        // the operation fails and does nothing
        full,         // no space left; a write leaves half of its bytes behind
        death_before, // the program dies before the operation
        death_after,  // the program dies after it
    };
    Kind kind = Kind::error;
    std::size_t operation = 0; // counted from 0
};

// What is left when the power comes back.
enum class Loss {
    nothing,       // the program alone died
    all_unsynced,  // names and bytes that were not synced are gone
    unsynced_data, // names were kept; files that were not synced hold nothing, or rubbish
    odd_folders,   // as all_unsynced, but names are gone from every other folder alone
    even_folders,  // the same, the other way round
};

// Paths are absolute. Copying one gives a second disk in the same state.
class MemoryFiles : public Files {
public:
    MemoryFiles();
    MemoryFiles(const MemoryFiles& other);

    // --- For tests: none of these counts, fails or needs a sync.
    void put(const std::string& path, const std::string& bytes); // makes its folders
    void put_other(const std::string& path);                     // a link, a pipe or a device
    void put_folder(const std::string& path);
    [[nodiscard]] std::optional<std::string> bytes_of(const std::string& path) const;
    [[nodiscard]] std::vector<std::string> names_in(const std::string& folder) const; // none: no such folder
    void remove(const std::string& path);                                             // with what is in it

    void inject(Fault fault);                                            // counts from now
    [[nodiscard]] std::size_t operations() const { return operations_; } // since inject() or the start
    [[nodiscard]] bool was_hit() const { return was_hit_; }              // the fault came to pass
    void restart(Loss loss);    // also when nobody died; takes the fault and the locks away
    bool full_from_now = false; // every write fails with no_space
    std::uint64_t free = std::uint64_t{512} * 1024 * 1024;

    [[nodiscard]] FileResult<FolderList> list(const std::string& folder, std::size_t most) override;
    [[nodiscard]] FileResult<FileStamp> look(const std::string& path) override;
    [[nodiscard]] FileResult<std::string> read(const std::string& path, std::size_t largest) override;
    [[nodiscard]] FileDone write_new(const std::string& path, const std::string& bytes) override;
    // It knows no modes and no owners.
    [[nodiscard]] FileDone write_new_like(const std::string& path, const std::string& bytes,
                                          const std::string& like) override {
        return look(like).and_then([&](const FileStamp&) { return write_new(path, bytes); });
    }
    [[nodiscard]] FileDone make_folder(const std::string& path) override;
    [[nodiscard]] FileDone rename(const std::string& from, const std::string& to) override;
    [[nodiscard]] FileDone remove_file(const std::string& path) override;
    [[nodiscard]] FileDone remove_folder(const std::string& path) override;
    [[nodiscard]] FileDone sync_folder(const std::string& folder) override;
    [[nodiscard]] FileResult<std::uint64_t> free_bytes(const std::string& folder) override;
    [[nodiscard]] FileResult<std::unique_ptr<FileLock>> lock(const std::string& path) override;

private:
    using NodeId = std::size_t;
    using Names = std::map<std::string, NodeId>;
    struct Node {
        FileStamp::Kind kind = FileStamp::Kind::plain;
        std::string bytes; // plain
        std::optional<std::string> durable_bytes;
        Names names; // folder
        Names durable_names;
    };

    [[nodiscard]] const Node* find(const std::string& path) const;
    [[nodiscard]] Node* find(const std::string& path);
    Names& names_of_parent(const std::string& path);
    NodeId add(Node node);
    FileResult<Node*> folder_at(const std::string& path);
    FileResult<Node*>
    room_for(const std::string& path); // its parent, where there is nothing of that name yet
    // Counts an operation, and fails or dies if it is this one's turn.
    FileDone begin(bool writes);
    [[nodiscard]] FileDone end() const; // death after it
    void lose_names(Loss loss);
    void keep_folders_in_one_place(const std::map<NodeId, Names>& before);
    FileDone put_bytes(const std::string& path, const std::string& bytes);
    FileDone sync_bytes(const std::string& path);
    FileDone unlink(const std::string& path, bool folder);

    std::map<NodeId, Node> nodes_;
    NodeId next_ = 1;
    std::optional<Fault> fault_;
    std::size_t operations_ = 0;
    bool dies_after_ = false;
    bool was_hit_ = false;
    std::shared_ptr<std::map<std::string, int>> locks_;
};

} // namespace signpost::test
