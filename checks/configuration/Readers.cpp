#include "checks/configuration/Readers.h"

#include "llvm/Support/JSON.h"

namespace fanout {
namespace {

bool needsUtf8(ConfigFormat Format) {
  return Format == ConfigFormat::Yaml || Format == ConfigFormat::Json ||
         Format == ConfigFormat::Toml;
}

/// Why the text cannot be read at all, or empty; `At`: the byte that says so.
std::string refuse(llvm::StringRef Text, ConfigFormat Format,
                   const ReadLimits &Limits, unsigned &At) {
  if (Text.size() > Limits.MaxBytes)
    return "larger than " + std::to_string(Limits.MaxBytes >> 20) + " MiB";
  if (Text.starts_with("\xFF\xFE") || Text.starts_with("\xFE\xFF"))
    return "UTF-16; save it as UTF-8";
  size_t Bad = Text.find('\0');
  if (Bad != llvm::StringRef::npos) {
    At = Bad;
    return "it holds NUL bytes, so it is not text";
  }
  if (needsUtf8(Format) && !llvm::json::isUTF8(Text, &Bad)) {
    At = Bad;
    return "not valid UTF-8 from byte " + std::to_string(Bad + 1);
  }
  return "";
}

} // namespace

bool ReadContext::take(unsigned Count) {
  Nodes += std::min(Count, Limits.MaxNodes + 1);
  if (Nodes <= Limits.MaxNodes)
    return !failed();
  fail("more than " + std::to_string(Limits.MaxNodes) +
           " values (aliases counted as often as they are used)",
       {});
  return false;
}

bool ReadContext::enter(unsigned Depth, unsigned Offset) {
  if (Depth <= Limits.MaxDepth)
    return !failed();
  fail("nested deeper than " + std::to_string(Limits.MaxDepth) + " levels",
       {Offset, 0});
  return false;
}

void ReadContext::fail(const std::string &Why, Span At) {
  if (failed())
    return;
  Error = Why;
  ErrorAt = At;
}

void readPart(ReadContext &Context, ConfigFormat Format, Span Part,
              unsigned Depth, Documents &Out) {
  switch (Format) {
  case ConfigFormat::Yaml:
    return readYaml(Context, Part, Depth, Out);
  case ConfigFormat::Json:
    return readJson(Context, Part, Depth, Out);
  case ConfigFormat::Toml:
    return readToml(Context, Part, Depth, Out);
  case ConfigFormat::Ini:
    return readIni(Context, Part, Depth, Out);
  case ConfigFormat::Properties:
    return readProperties(Context, Part, Depth, Out);
  case ConfigFormat::Nginx:
    return readNginx(Context, Part, Depth, Out);
  case ConfigFormat::HAProxy:
    return readHAProxy(Context, Part, Depth, Out);
  }
}

ConfigTree readConfiguration(llvm::StringRef Text, ConfigFormat Format,
                             const ReadLimits &Limits) {
  ConfigTree Tree;
  Tree.Format = Format;
  Tree.Error = refuse(Text, Format, Limits, Tree.ErrorAt.Offset);
  if (!Tree.Error.empty())
    return Tree;
  ReadContext Context(Text, Limits);
  Span Whole{0, unsigned(Text.size())};
  if (Text.starts_with("\xEF\xBB\xBF")) // byte order mark
    Whole = {3, Whole.Length - 3};
  readPart(Context, Format, Whole, 0, Tree.Documents);
  for (ConfigNode &Document : Tree.Documents) {
    nestDottedKeys(Document);
    expandConnectionStrings(Context, Document);
  }
  Tree.Error = Context.Error;
  Tree.ErrorAt = Context.ErrorAt;
  return Tree;
}

llvm::StringRef formatName(ConfigFormat Format) {
  switch (Format) {
  case ConfigFormat::Yaml:
    return "YAML";
  case ConfigFormat::Json:
    return "JSON";
  case ConfigFormat::Toml:
    return "TOML";
  case ConfigFormat::Ini:
    return "INI";
  case ConfigFormat::Properties:
    return "properties";
  case ConfigFormat::Nginx:
    return "nginx";
  case ConfigFormat::HAProxy:
    return "HAProxy";
  }
  return "";
}

} // namespace fanout
