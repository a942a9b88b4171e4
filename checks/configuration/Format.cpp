// Which format a file is in, by its name, else by its text.

#include "checks/configuration/Readers.h"

#include "llvm/Support/Path.h"

namespace fanout {
namespace {

constexpr std::pair<llvm::StringLiteral, ConfigFormat> Extensions[] = {
    {".yaml", ConfigFormat::Yaml},   {".yml", ConfigFormat::Yaml},
    {".json", ConfigFormat::Json},   {".jsonc", ConfigFormat::Json},
    {".json5", ConfigFormat::Json},  {".toml", ConfigFormat::Toml},
    {".ini", ConfigFormat::Ini},     {".env", ConfigFormat::Ini},
    {".flags", ConfigFormat::Ini},   {".flagfile", ConfigFormat::Ini},
    {".gflags", ConfigFormat::Ini},  {".properties", ConfigFormat::Properties},
    {".nginx", ConfigFormat::Nginx}, {".haproxy", ConfigFormat::HAProxy},
};

/// True if some line begins with `Word` and goes on with a blank or ends.
bool hasLineWith(llvm::StringRef Text, llvm::StringRef Word) {
  for (size_t At = Text.find(Word); At != llvm::StringRef::npos;
       At = Text.find(Word, At + 1)) {
    llvm::StringRef Before = Text.take_front(At).rtrim(" \t");
    bool Begins = Before.empty() || Before.back() == '\n' ||
                  Before.back() == ';' || Before.back() == '{';
    llvm::StringRef After = Text.drop_front(At + Word.size());
    if (Begins &&
        (After.empty() || After.front() == ' ' || After.front() == '\t' ||
         After.front() == '\n' || After.front() == '\r'))
      return true;
  }
  return false;
}

bool looksLikeNginx(llvm::StringRef Text) {
  bool Block = hasLineWith(Text, "upstream") || hasLineWith(Text, "server") ||
               hasLineWith(Text, "http") || hasLineWith(Text, "location");
  return Block && Text.contains('{') && Text.contains(';');
}

bool looksLikeHAProxy(llvm::StringRef Text) {
  bool Section = hasLineWith(Text, "backend") || hasLineWith(Text, "listen") ||
                 hasLineWith(Text, "defaults") || hasLineWith(Text, "frontend");
  if (!Section)
    return false;
  return hasLineWith(Text, "default-server") ||
         hasLineWith(Text, "server-template") ||
         (hasLineWith(Text, "server") &&
          (hasLineWith(Text, "mode") || hasLineWith(Text, "global") ||
           hasLineWith(Text, "balance") || !Text.contains('=')));
}

ConfigFormat formatByText(llvm::StringRef Text) {
  if (looksLikeNginx(Text))
    return ConfigFormat::Nginx;
  if (looksLikeHAProxy(Text))
    return ConfigFormat::HAProxy;
  llvm::StringRef Start = Text.ltrim();
  if (Start.starts_with("{") && !Start.starts_with("{{"))
    return ConfigFormat::Json;
  return ConfigFormat::Ini;
}

} // namespace

std::optional<ConfigFormat> detectFormat(llvm::StringRef Path,
                                         llvm::StringRef Text) {
  llvm::StringRef Name = llvm::sys::path::filename(Path);
  std::string Extension = llvm::sys::path::extension(Name).lower();
  if (Name.equals_insensitive("haproxy.cfg"))
    return ConfigFormat::HAProxy;
  if (Name.equals_insensitive("nginx.conf"))
    return ConfigFormat::Nginx;
  if (Name == ".env")
    return ConfigFormat::Ini;
  for (const auto &[Suffix, Format] : Extensions)
    if (Extension == Suffix)
      return Format;
  bool Unclear = Extension == ".conf" || Extension == ".cfg" ||
                 Extension == ".cnf" || Extension == ".config";
  return Unclear ? std::optional(formatByText(Text)) : std::nullopt;
}

} // namespace fanout
