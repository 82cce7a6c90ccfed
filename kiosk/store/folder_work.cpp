#include "store/folder_work_internal.h"

#include <set>
#include <string_view>
#include <vector>

#include "content/file_names.h"
#include "content/recordings.h"

namespace signpost {

namespace {

constexpr std::size_t most_files = 20'000;
constexpr int deepest = 4;

FileDone well_if_missing(FileDone answer) {
    if (!answer && answer.error().kind == FileError::Kind::missing)
        return {};
    return answer;
}

FileDone remove_tree(Files& files, const std::string& path, int depth);

std::string inside(const std::string& folder, const std::string& name) {
    std::string path = folder;
    path += '/';
    return path += name;
}

FileDone empty_folder(Files& files, const std::string& folder, int depth) {
    const FileResult<FolderList> found = files.list(folder, most_files);
    if (!found)
        return tl::unexpected(found.error());
    for (const std::string& name : found->names)
        if (FileDone removed = remove_tree(files, inside(folder, name), depth + 1); !removed)
            return removed;
    return {};
}

FileDone remove_tree(Files& files, const std::string& path, int depth) {
    const FileResult<FileStamp> look = files.look(path);
    if (!look)
        return well_if_missing(tl::unexpected(look.error()));
    if (look->kind != FileStamp::Kind::folder)
        return files.remove_file(path);
    if (depth > deepest)
        return tl::unexpected(
            FileError{.kind = FileError::Kind::other, .text = "Too many folders inside one another"});
    if (FileDone emptied = empty_folder(files, path, depth); !emptied)
        return emptied;
    return files.remove_folder(path);
}

tl::unexpected<FileError> no_bundle() {
    return tl::unexpected(
        FileError{.kind = FileError::Kind::not_plain, .text = "Something stands there that no bundle has"});
}

// The files of one folder of a bundle; `prefix` is "", "pages/" or "speech/pl/".
FileDone read_into(Files& files, const std::string& folder, const std::string& prefix, BundleFiles& tree) {
    const FileResult<FolderList> found = files.list(folder + "/" + prefix, most_files);
    if (!found)
        return tl::unexpected(found.error());
    if (found->more)
        return no_bundle();
    for (const std::string& name : found->names) {
        const std::string path = prefix + name;
        if (is_bundle_folder(path)) {
            if (FileDone read = read_into(files, folder, path + "/", tree); !read)
                return read;
            continue;
        }
        if (!read_file_name(path))
            return no_bundle();
        if (!has_texts(path)) {
            tree.emplace(path, unread_recording);
            continue;
        }
        FileResult<std::string> bytes = files.read(inside(folder, path), largest_file(path));
        if (!bytes)
            return tl::unexpected(bytes.error());
        tree.emplace(path, std::move(*bytes));
    }
    return {};
}

// The folders that its files lie in, each after the one that it lies in.
std::set<std::string> folders_of(const BundleFiles& tree) {
    std::set<std::string> folders;
    for (const auto& [path, bytes] : tree)
        for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
            folders.insert(path.substr(0, slash));
    return folders;
}

} // namespace

FileDone replace_file(Files& files, const std::string& folder, const std::string& name,
                      const std::string& bytes) {
    const std::string path = folder + "/" + name;
    return well_if_missing(files.remove_file(path + ".new"))
        .and_then([&] { return files.write_new(path + ".new", bytes); })
        .and_then([&] { return files.rename(path + ".new", path); })
        .and_then([&] { return files.sync_folder(folder); });
}

FileDone replace_file_like(Files& files, const std::string& folder, const std::string& name,
                           const std::string& bytes, const std::string& like) {
    const std::string path = folder + "/" + name;
    return well_if_missing(files.remove_file(path + ".new"))
        .and_then([&] { return files.write_new_like(path + ".new", bytes, folder + "/" + like); })
        .and_then([&] { return files.rename(path + ".new", path); })
        .and_then([&] { return files.sync_folder(folder); });
}

FileDone ensure_folder(Files& files, const std::string& path) {
    const FileResult<FileStamp> look = files.look(path);
    if (look && look->kind == FileStamp::Kind::folder)
        return {};
    return files.make_folder(path);
}

FileDone remove_tree(Files& files, const std::string& path) { return remove_tree(files, path, 0); }

FileDone empty_folder(Files& files, const std::string& folder) { return empty_folder(files, folder, 0); }

FileDone write_tree(Files& files, const std::string& folder, const BundleFiles& tree) {
    FileDone made = files.make_folder(folder);
    const std::set<std::string> folders = folders_of(tree);
    for (const std::string& name : folders)
        if (made)
            made = files.make_folder(inside(folder, name));
    if (!made)
        return made;
    for (const auto& [path, bytes] : tree)
        if (FileDone written = files.write_new(inside(folder, path), bytes); !written)
            return written;
    for (const std::string& name : folders)
        if (FileDone synced = files.sync_folder(inside(folder, name)); !synced)
            return synced;
    return files.sync_folder(folder);
}

FileResult<BundleFiles> read_tree(Files& files, const std::string& folder) {
    BundleFiles tree;
    if (FileDone read = read_into(files, folder, "", tree); !read)
        return tl::unexpected(read.error());
    return tree;
}

} // namespace signpost
