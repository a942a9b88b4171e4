// INI and its relatives: sections, `key = value`, `key: value`, `key value`,
// gflags files (`-key=value`), blocks in braces; and Java properties.

#include "checks/configuration/LineReader.h"

#include "llvm/ADT/StringExtras.h"

namespace fanout {
namespace {

bool isNameChar(char C) {
  return llvm::isAlnum(C) || C == '_' || C == '-' || C == '.';
}

/// Where a comment after a value begins, or the end.
size_t commentIn(llvm::StringRef Text) {
  for (size_t I = 1; I < Text.size(); ++I)
    if ((Text[I] == '#' || Text[I] == ';') &&
        (Text[I - 1] == ' ' || Text[I - 1] == '\t'))
      return I;
  return Text.size();
}

class IniReader {
public:
  IniReader(ReadContext &Context, bool Properties, unsigned Depth,
            ConfigNode &Root)
      : Context(Context), Properties(Properties), Depth(Depth) {
    Root.Kind = ConfigKind::Mapping;
    Open.push_back(&Root);
  }

  void readLine(Span Line);

private:
  void readSection(Span Line);
  void readEntry(Span Line);
  void openBlock(Span Name);
  void addPairs(ConfigNode &Entry);
  ConfigNode &add(ConfigNode Node);

  ReadContext &Context;
  const bool Properties;
  const unsigned Depth;
  bool Continues = false; ///< the last line ended in a backslash
  /// The root, the section, the blocks. A node gets no sibling while it is
  /// open.
  std::vector<ConfigNode *> Open;
};

ConfigNode &IniReader::add(ConfigNode Node) {
  Open.back()->Children.push_back(std::move(Node));
  return Open.back()->Children.back();
}

void IniReader::readLine(Span Line) {
  bool Skip = Continues;
  llvm::StringRef Whole = Context.text(Line);
  Continues = Properties && Whole.ends_with("\\") && !Whole.ends_with("\\\\");
  Line = trimmed(Context, Line);
  llvm::StringRef Text = Context.text(Line);
  if (Skip || Text.empty() || Text.front() == '#' || Text.starts_with("//"))
    return;
  if (Text.front() == (Properties ? '!' : ';'))
    return;
  if (!Properties && Text.front() == '[')
    return readSection(Line);
  if (!Properties && Text.front() == '}') {
    if (Open.size() > 1)
      Open.pop_back();
    return;
  }
  readEntry(Line);
}

void IniReader::readSection(Span Line) {
  llvm::StringRef Text = Context.text(Line);
  size_t End = Text.find(']');
  if (End == llvm::StringRef::npos || !Context.take())
    return;
  Open.resize(1);
  ConfigNode Section;
  Section.Kind = ConfigKind::Mapping;
  Section.KeyAt = Section.ValueAt =
      trimmed(Context, {Line.Offset + 1, unsigned(End) - 1});
  Section.Key =
      Context.text(Section.KeyAt).take_front(ConfigNode::MaxText).str();
  Open.push_back(&add(std::move(Section)));
}

void IniReader::openBlock(Span Name) {
  if (!Context.enter(Depth + Open.size(), Name.Offset) || !Context.take())
    return;
  ConfigNode Block;
  Block.Kind = ConfigKind::Mapping;
  Block.Key = Context.text(Name).rtrim(" \t:=").str();
  Block.KeyAt = Block.ValueAt = Name;
  Open.push_back(&add(std::move(Block)));
}

void IniReader::readEntry(Span Line) {
  llvm::StringRef Text = Context.text(Line);
  size_t Dashes =
      Properties ? 0 : std::min(Text.find_first_not_of('-'), Text.size());
  llvm::StringRef Rest = Text.drop_front(Dashes);
  size_t NameEnd = 0;
  while (NameEnd < Rest.size() && isNameChar(Rest[NameEnd]))
    ++NameEnd;
  if (NameEnd == 0)
    return;
  Span Key{Line.Offset + unsigned(Dashes), unsigned(NameEnd)};
  llvm::StringRef After = Rest.drop_front(NameEnd);
  llvm::StringRef Value = After.ltrim();
  bool Separated = Value.consume_front("=") || Value.consume_front(":") ||
                   Value.size() < After.size();
  if (!Separated)
    return;
  if (!Properties && Value.trim() == "{")
    return openBlock(Key);
  if (!Properties)
    Value = Value.take_front(commentIn(Value));
  Span At = trimmed(Context, {unsigned(Value.data() - Context.Whole.data()),
                              unsigned(Value.size())});
  if (Context.take())
    addPairs(add(makeEntry(Context, Key, At)));
}

/// `db = host=a pool_size=10`: the value is a list of pairs.
void IniReader::addPairs(ConfigNode &Entry) {
  if (Properties || Entry.Kind != ConfigKind::String || Entry.Quoted)
    return;
  std::vector<ConfigNode> Pairs;
  for (Span Word : splitWords(Context, Entry.ValueAt)) {
    llvm::StringRef Text = Context.text(Word);
    size_t Equals = Text.find('=');
    if (Equals == 0 || Equals == llvm::StringRef::npos ||
        !llvm::all_of(Text.take_front(Equals), isNameChar) || !Context.take())
      return;
    Span Value{Word.Offset + unsigned(Equals) + 1,
               Word.Length - unsigned(Equals) - 1};
    Pairs.push_back(makeEntry(Context, {Word.Offset, unsigned(Equals)}, Value));
  }
  Entry.Children = std::move(Pairs);
}

void readLines(ReadContext &Context, bool Properties, Span Part, unsigned Depth,
               Documents &Out) {
  IniReader Reader(Context, Properties, Depth, Out.emplace_back());
  forEachLine(Context, Part, [&](Span Line) { Reader.readLine(Line); });
}

} // namespace

void readIni(ReadContext &Context, Span Part, unsigned Depth, Documents &Out) {
  readLines(Context, false, Part, Depth, Out);
}

void readProperties(ReadContext &Context, Span Part, unsigned Depth,
                    Documents &Out) {
  readLines(Context, true, Part, Depth, Out);
}

} // namespace fanout
