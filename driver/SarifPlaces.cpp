#include "driver/Fingerprint.h"
#include "driver/Paths.h"
#include "driver/SarifParts.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Path.h"

namespace fanout::driver::sarif {

using llvm::StringRef;

static StringRef languageOf(StringRef Extension) {
  return llvm::StringSwitch<StringRef>(Extension)
      .Case(".yaml", "yaml")
      .Case(".yml", "yaml")
      .Case(".json", "json")
      .Case(".toml", "toml")
      .Case(".c", "c")
      .Case(".ini", "")
      .Case(".properties", "")
      .Case(".conf", "")
      .Case(".cfg", "")
      .Default("cplusplus");
}

std::string sentence(StringRef Text) {
  return Text.ends_with(".") ? Text.str() : (Text + ".").str();
}

std::string fileUri(StringRef Path) { return "file://" + uriPath(Path); }

Json Places::artifact(const std::string &File, StringRef Role) {
  auto [Entry, New] = Index.try_emplace(File, List.size());
  Json Where;
  if (isBelow(File, R.Root)) {
    Where["uri"] = uriPath(relativePath(File, R.Root));
    Where["uriBaseId"] = "%SRCROOT%";
  } else {
    Where["uri"] = fileUri(File);
  }
  Where["index"] = Entry->second;
  if (New)
    List.push_back(describe(File, Where));
  Json &Roles = List[Entry->second]["roles"];
  if (!Role.empty() && llvm::find(Roles, Json(Role.str())) == Roles.end())
    Roles.push_back(Role.str());
  return Where;
}

Json Places::describe(const std::string &File, Json Where) {
  Json A;
  A["location"] = std::move(Where);
  A["roles"] = Json::array();
  if (llvm::is_contained(R.Analysed, File))
    A["roles"].push_back("analysisTarget");
  StringRef Language = languageOf(llvm::sys::path::extension(File));
  if (!Language.empty())
    A["sourceLanguage"] = Language.str();
  if (const SourceFile *Source = Sources.get(File)) {
    A["length"] = Source->text().size();
    A["encoding"] = "UTF-8";
    A["hashes"] = {{"sha-256", sha256(Source->text())}};
  }
  return A;
}

Json Places::range(const Location &L) {
  const SourceFile *File = Sources.get(L.File);
  auto Column = [&](unsigned Line, unsigned Bytes) {
    return File ? utf16Column(File->line(Line), Bytes) : Bytes;
  };
  unsigned EndLine = L.EndLine ? L.EndLine : L.Line;
  unsigned EndColumn = L.EndLine ? L.EndColumn : L.Column;
  Json Region;
  Region["startLine"] = L.Line;
  Region["startColumn"] = Column(L.Line, L.Column);
  Region["endLine"] = EndLine;
  Region["endColumn"] = Column(EndLine, EndColumn);
  return Region;
}

Json Places::physical(const Location &L, StringRef Role) {
  Json P;
  P["artifactLocation"] = artifact(L.File, Role);
  if (L.Line == 0)
    return P;
  P["region"] = range(L);
  const SourceFile *File = Sources.get(L.File);
  if (!File || L.Line > File->lineCount())
    return P;
  P["region"]["snippet"] = text(excerpt(*File, L));
  P["contextRegion"] = surroundings(*File, L);
  return P;
}

std::string Places::excerpt(const SourceFile &File, const Location &L) const {
  unsigned EndLine = std::max(L.EndLine, L.Line);
  size_t Begin = L.Column ? L.Column - 1 : 0;
  std::string Result;
  for (unsigned Line = L.Line; Line <= EndLine; ++Line) {
    StringRef Text = File.line(Line);
    if (Line == EndLine && L.EndLine)
      Text = Text.take_front(L.EndColumn ? L.EndColumn - 1 : 0);
    if (Line == L.Line)
      Text = Text.drop_front(std::min(Begin, Text.size()));
    Result += (Line == L.Line ? "" : "\n") + Text.str();
  }
  return Result;
}

Json Places::surroundings(const SourceFile &File, const Location &L) const {
  unsigned First = L.Line > 1 ? L.Line - 1 : 1;
  unsigned Last = std::min(std::max(L.EndLine, L.Line) + 1, File.lineCount());
  std::string Text;
  for (unsigned Line = First; Line <= Last; ++Line)
    Text += (Line == First ? "" : "\n") + File.line(Line).str();
  Json Region;
  Region["startLine"] = First;
  Region["endLine"] = Last;
  Region["snippet"] = text(Text);
  return Region;
}

} // namespace fanout::driver::sarif
