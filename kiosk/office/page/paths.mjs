// What a file of a bundle is, by its path: "pages/record.pl.toml" is the page "record" in "pl".

const language = /\.([a-z]{2,3}(?:-[a-z]+)?)\.toml$/;

// "" for an original.
export const language_of = (path) => path.match(language)?.[1] ?? "";
export const original_of = (path) => path.replace(language, ".toml");
export const translation_of = (path, code) => path.replace(/\.toml$/, `.${code}.toml`);

// The short name of the original of a page or of a place; "" for any other file.
export const page_id = (path) => path.match(/^pages\/([^.]+)\.toml$/)?.[1] ?? "";
export const place_id = (path) => path.match(/^sites\/([^.]+)\.toml$/)?.[1] ?? "";

// As the program takes it for pages, contacts, keys and bundle files.
export const is_short_name = (text) => /^[a-z0-9][a-z0-9-]{0,39}$/.test(text);
