#include "support/memory_files.h"

#include <algorithm>

namespace signpost::test {

namespace {

using Kind = FileError::Kind;

tl::unexpected<FileError> failed(Kind kind, const std::string& text) {
    return tl::unexpected(FileError{kind, text});
}

tl::unexpected<FileError> missing() { return failed(Kind::missing, "No such file or directory"); }
tl::unexpected<FileError> exists() { return failed(Kind::exists, "File exists"); }
tl::unexpected<FileError> not_plain() { return failed(Kind::not_plain, "No such device or address"); }
tl::unexpected<FileError> no_space() { return failed(Kind::no_space, "No space left on device"); }

std::string name_in(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }
std::string folder_of(const std::string& path) { return path.substr(0, path.find_last_of('/')); }

class MemoryLock : public FileLock {
public:
    MemoryLock(std::shared_ptr<std::map<std::string, int>> locks, std::string path)
        : locks_(std::move(locks)), path_(std::move(path)) {}
    ~MemoryLock() override { locks_->erase(path_); }

private:
    std::shared_ptr<std::map<std::string, int>> locks_;
    std::string path_;
};

} // namespace

MemoryFiles::MemoryFiles() : locks_(std::make_shared<std::map<std::string, int>>()) {
    nodes_[0].kind = FileStamp::Kind::folder;
}

MemoryFiles::MemoryFiles(const MemoryFiles& other)
    : Files(), full_from_now(other.full_from_now), free(other.free), nodes_(other.nodes_), next_(other.next_),
      locks_(std::make_shared<std::map<std::string, int>>()) {}

const MemoryFiles::Node* MemoryFiles::find(const std::string& path) const {
    NodeId at = 0;
    for (std::size_t begin = 1; begin < path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const Names& names = nodes_.at(at).names;
        const auto found = names.find(path.substr(begin, end - begin));
        if (found == names.end())
            return nullptr;
        at = found->second;
        begin = end + 1;
    }
    return &nodes_.at(at);
}

MemoryFiles::Node* MemoryFiles::find(const std::string& path) {
    return const_cast<Node*>(std::as_const(*this).find(path));
}

MemoryFiles::Names& MemoryFiles::names_of_parent(const std::string& path) {
    return find(folder_of(path))->names;
}

MemoryFiles::NodeId MemoryFiles::add(Node node) {
    nodes_[next_] = std::move(node);
    return next_++;
}

FileResult<MemoryFiles::Node*> MemoryFiles::folder_at(const std::string& path) {
    Node* folder = find(path);
    if (folder == nullptr)
        return missing();
    if (folder->kind != FileStamp::Kind::folder)
        return not_plain();
    return folder;
}

FileResult<MemoryFiles::Node*> MemoryFiles::room_for(const std::string& path) {
    if (find(path) != nullptr)
        return exists();
    return folder_at(folder_of(path));
}

FileDone MemoryFiles::begin(bool writes) {
    const bool hit = fault_ && operations_ == fault_->operation;
    was_hit_ = was_hit_ || (hit && (writes || fault_->kind != Fault::Kind::full));
    ++operations_;
    if (hit && fault_->kind == Fault::Kind::death_before)
        throw Death{};
    dies_after_ = hit && fault_->kind == Fault::Kind::death_after;
    if (hit && fault_->kind == Fault::Kind::error)
        return failed(Kind::other, "Input/output error");
    if (writes && (full_from_now || (hit && fault_->kind == Fault::Kind::full)))
        return no_space();
    return {};
}

FileDone MemoryFiles::end() const {
    if (dies_after_)
        throw Death{};
    return {};
}

// --- For tests

void MemoryFiles::put_folder(const std::string& path) {
    for (std::size_t slash = path.find('/', 1);; slash = path.find('/', slash + 1)) {
        const std::string folder = path.substr(0, slash);
        if (find(folder) == nullptr) {
            Node* parent = find(folder_of(folder));
            const NodeId id = add({FileStamp::Kind::folder, "", std::nullopt, {}, {}});
            parent->names[name_in(folder)] = parent->durable_names[name_in(folder)] = id;
        }
        if (slash == path.npos)
            return;
    }
}

void MemoryFiles::put(const std::string& path, const std::string& bytes) {
    put_folder(folder_of(path));
    const NodeId id = add({FileStamp::Kind::plain, bytes, bytes, {}, {}});
    Node* parent = find(folder_of(path));
    parent->names[name_in(path)] = parent->durable_names[name_in(path)] = id;
}

void MemoryFiles::put_other(const std::string& path) {
    put(path, "");
    find(path)->kind = FileStamp::Kind::other;
}

std::optional<std::string> MemoryFiles::bytes_of(const std::string& path) const {
    const Node* node = find(path);
    if (node == nullptr || node->kind != FileStamp::Kind::plain)
        return std::nullopt;
    return node->bytes;
}

std::vector<std::string> MemoryFiles::names_in(const std::string& folder) const {
    std::vector<std::string> names;
    if (const Node* node = find(folder))
        for (const auto& [name, id] : node->names)
            names.push_back(name);
    return names;
}

void MemoryFiles::remove(const std::string& path) {
    Node* parent = find(folder_of(path));
    parent->names.erase(name_in(path));
    parent->durable_names.erase(name_in(path));
}

// --- The operations

FileResult<FolderList> MemoryFiles::list(const std::string& folder, std::size_t most) {
    if (FileDone begun = begin(false); !begun)
        return tl::unexpected(begun.error());
    const FileResult<Node*> node = folder_at(folder);
    if (!node)
        return tl::unexpected(node.error());
    FolderList found;
    for (const auto& [name, id] : (*node)->names) {
        found.more = found.names.size() == most;
        if (found.more)
            break;
        found.names.push_back(name);
    }
    return end().map([&] { return found; });
}

FileResult<FileStamp> MemoryFiles::look(const std::string& path) {
    if (FileDone begun = begin(false); !begun)
        return tl::unexpected(begun.error());
    const Node* node = find(path);
    if (node == nullptr)
        return missing();
    return end().map([&] { return FileStamp{node->kind, node->bytes.size()}; });
}

FileResult<std::string> MemoryFiles::read(const std::string& path, std::size_t largest) {
    if (FileDone begun = begin(false); !begun)
        return tl::unexpected(begun.error());
    const Node* node = find(path);
    if (node == nullptr)
        return missing();
    if (node->kind != FileStamp::Kind::plain)
        return not_plain();
    if (node->bytes.size() > largest)
        return failed(Kind::too_large, "File too large");
    return end().map([&] { return node->bytes; });
}

FileDone MemoryFiles::put_bytes(const std::string& path, const std::string& bytes) {
    const FileResult<Node*> parent = room_for(path);
    if (!parent)
        return tl::unexpected(parent.error());
    FileDone begun = begin(true);
    const bool full = !begun && begun.error().kind == Kind::no_space;
    if (begun || full)
        (*parent)->names[name_in(path)] = add(
            {FileStamp::Kind::plain, full ? bytes.substr(0, bytes.size() / 2) : bytes, std::nullopt, {}, {}});
    return begun ? end() : begun;
}

FileDone MemoryFiles::sync_bytes(const std::string& path) {
    if (FileDone begun = begin(true); !begun)
        return begun;
    Node* node = find(path);
    node->durable_bytes = node->bytes;
    return end();
}

FileDone MemoryFiles::write_new(const std::string& path, const std::string& bytes) {
    return put_bytes(path, bytes).and_then([&] { return sync_bytes(path); });
}

FileDone MemoryFiles::make_folder(const std::string& path) {
    if (FileDone begun = begin(true); !begun)
        return begun;
    const FileResult<Node*> parent = room_for(path);
    if (!parent)
        return tl::unexpected(parent.error());
    (*parent)->names[name_in(path)] = add({FileStamp::Kind::folder, "", std::nullopt, {}, {}});
    return end();
}

FileDone MemoryFiles::rename(const std::string& from, const std::string& to) {
    if (FileDone begun = begin(true); !begun)
        return begun;
    const Node* source = find(from);
    const Node* target = find(to);
    if (source == nullptr || find(folder_of(to)) == nullptr)
        return missing();
    if (target != nullptr &&
        (target->kind == FileStamp::Kind::folder || source->kind == FileStamp::Kind::folder))
        return exists();
    names_of_parent(to)[name_in(to)] = names_of_parent(from).at(name_in(from));
    names_of_parent(from).erase(name_in(from));
    return end();
}

FileDone MemoryFiles::unlink(const std::string& path, bool folder) {
    if (FileDone begun = begin(false); !begun)
        return begun;
    const Node* node = find(path);
    if (node == nullptr)
        return missing();
    if ((node->kind == FileStamp::Kind::folder) != folder)
        return not_plain();
    if (!node->names.empty())
        return exists();
    names_of_parent(path).erase(name_in(path));
    return end();
}

FileDone MemoryFiles::remove_file(const std::string& path) { return unlink(path, false); }

FileDone MemoryFiles::remove_folder(const std::string& path) { return unlink(path, true); }

FileDone MemoryFiles::sync_folder(const std::string& folder) {
    if (FileDone begun = begin(true); !begun)
        return begun;
    const FileResult<Node*> synced = folder_at(folder);
    if (!synced)
        return tl::unexpected(synced.error());
    // A folder that moved here is nowhere else: no disk shows it twice.
    for (const auto& [name, id] : (*synced)->names)
        if (!(*synced)->durable_names.contains(name) && nodes_.at(id).kind == FileStamp::Kind::folder)
            for (auto& [other_id, other] : nodes_)
                std::erase_if(other.durable_names, [&](const auto& entry) { return entry.second == id; });
    (*synced)->durable_names = (*synced)->names;
    return end();
}

FileResult<std::uint64_t> MemoryFiles::free_bytes(const std::string& folder) {
    if (FileDone begun = begin(false); !begun)
        return tl::unexpected(begun.error());
    if (find(folder) == nullptr)
        return missing();
    return end().map([&] { return free; });
}

FileResult<std::unique_ptr<FileLock>> MemoryFiles::lock(const std::string& path) {
    if (FileDone begun = begin(true); !begun)
        return tl::unexpected(begun.error());
    if (find(path) == nullptr) {
        const FileResult<Node*> parent = room_for(path);
        if (!parent)
            return tl::unexpected(parent.error());
        (*parent)->names[name_in(path)] = add({FileStamp::Kind::plain, "", std::nullopt, {}, {}});
    }
    if (locks_->contains(path))
        return failed(Kind::busy, "Resource temporarily unavailable");
    (*locks_)[path] = 1;
    FileResult<std::unique_ptr<FileLock>> lock = std::make_unique<MemoryLock>(locks_, path);
    return end().and_then([&] { return std::move(lock); });
}

} // namespace signpost::test
