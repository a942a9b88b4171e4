// TOML through toml++, compiled without exceptions.

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 100
// Its assertions do not hold for all texts (`[$a]`), and with NDEBUG it
// promises them to the optimiser. Errors are found without them.
#pragma push_macro("NDEBUG")
#undef NDEBUG
#define TOML_ASSERT(Expression) static_cast<void>(0)
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")

#include "checks/configuration/Readers.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace fanout {
namespace {

/// toml++ frees nested tables recursively and does not bound `a.a.a.a…`.
bool hasTooManyDots(llvm::StringRef Text) {
  unsigned Dots = 0;
  for (char C : Text) {
    Dots = C == '\n' ? 0 : Dots + (C == '.');
    if (Dots > 2000)
      return true;
  }
  return false;
}

/// The text with each byte above ASCII replaced by a letter of its own, more or
/// less: toml++ 3.3 runs into undefined behaviour on a letter such as ü outside
/// of strings. A column then counts bytes, too.
std::string asciiOnly(llvm::StringRef Text) {
  constexpr llvm::StringLiteral Letters = "abcdefghijklmnopqrstuvwxyz"
                                          "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                          "0123456789_-";
  std::string Result = Text.str();
  for (char &C : Result)
    if (static_cast<unsigned char>(C) >= 0x80)
      C = Letters[static_cast<unsigned char>(C) % Letters.size()];
  return Result;
}

class TomlReader {
public:
  TomlReader(ReadContext &Context, Span Part)
      : Context(Context), Part(Part), Lines(Context.text(Part), "") {}

  void read(unsigned Depth, Documents &Out);

private:
  void readNode(const toml::node &Node, ConfigNode &Out, unsigned Depth);
  void readTable(const toml::table &Table, ConfigNode &Out, unsigned Depth);
  void readArray(const toml::array &Array, ConfigNode &Out, unsigned Depth);
  unsigned offset(const toml::source_position &Position) const;
  Span place(const toml::source_region &Region) const;
  std::string nameOf(const toml::key &Key) const;

  ReadContext &Context;
  const Span Part;
  const LineTable Lines;
};

unsigned TomlReader::offset(const toml::source_position &Position) const {
  if (Position.line == 0 || Position.line > Lines.lines())
    return Part.Offset;
  unsigned Column = Position.column ? Position.column - 1 : 0;
  unsigned Length = Lines.text(Position.line).size();
  return Part.Offset + Lines.startOf(Position.line) + std::min(Column, Length);
}

/// The key as the file has it.
std::string TomlReader::nameOf(const toml::key &Key) const {
  llvm::StringRef Written = Context.text(place(Key.source()));
  bool Ascii = llvm::all_of(Written, [](char C) { return llvm::isASCII(C); });
  return Ascii ? std::string(Key.str()) : Written.trim("\"'").str();
}

Span TomlReader::place(const toml::source_region &Region) const {
  unsigned Begin = offset(Region.begin), End = offset(Region.end);
  return {Begin, End > Begin ? End - Begin : 0};
}

void TomlReader::read(unsigned Depth, Documents &Out) {
  llvm::StringRef Text = Context.text(Part);
  if (hasTooManyDots(Text))
    return Context.fail("a line with more than 2000 dots", Part);
  toml::parse_result Result = toml::parse(asciiOnly(Text));
  if (!Result) {
    const toml::parse_error &Error = Result.error();
    return Context.fail(std::string(Error.description()),
                        place(Error.source()));
  }
  readTable(Result.table(), Out.emplace_back(), Depth + 1);
}

void TomlReader::readNode(const toml::node &Node, ConfigNode &Out,
                          unsigned Depth) {
  Out.ValueAt = place(Node.source());
  if (const toml::table *Table = Node.as_table())
    return readTable(*Table, Out, Depth);
  if (const toml::array *Array = Node.as_array())
    return readArray(*Array, Out, Depth);
  if (const auto *String = Node.as_string())
    return setScalar(Out, String->get(), true);
  setScalar(Out, Context.text(Out.ValueAt), false);
}

void TomlReader::readTable(const toml::table &Table, ConfigNode &Out,
                           unsigned Depth) {
  Out.Kind = ConfigKind::Mapping;
  if (!Context.enter(Depth, Out.ValueAt.Offset))
    return;
  for (auto &&[Key, Value] : Table) {
    if (!Context.take())
      return;
    ConfigNode &Child = Out.Children.emplace_back();
    Child.Key = nameOf(Key);
    Child.KeyAt = place(Key.source());
    readNode(Value, Child, Depth + 1);
  }
}

void TomlReader::readArray(const toml::array &Array, ConfigNode &Out,
                           unsigned Depth) {
  Out.Kind = ConfigKind::Sequence;
  if (!Context.enter(Depth, Out.ValueAt.Offset))
    return;
  for (const toml::node &Item : Array) {
    if (!Context.take())
      return;
    readNode(Item, Out.Children.emplace_back(), Depth + 1);
  }
}

} // namespace

void readToml(ReadContext &Context, Span Part, unsigned Depth, Documents &Out) {
  TomlReader(Context, Part).read(Depth, Out);
}

} // namespace fanout
