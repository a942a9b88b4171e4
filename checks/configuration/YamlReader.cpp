// YAML and JSON through LLVM's parser, which builds nodes only as they are
// asked for: the walk here is the only recursion, so its depth limit is the
// limit.

#include "checks/configuration/Blank.h"
#include "checks/configuration/Readers.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Casting.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLParser.h"

namespace fanout {
namespace {

namespace yaml = llvm::yaml;

unsigned countNodes(const ConfigNode &Node) {
  unsigned Count = 1;
  for (const ConfigNode &Child : Node.Children)
    Count += countNodes(Child);
  return Count;
}

/// Moves what `<<:` refers to into the mapping; its own keys win.
void mergeInto(ConfigNode &Mapping, std::vector<ConfigNode> Merged) {
  for (ConfigNode &Source : Merged) {
    if (Source.Kind == ConfigKind::Sequence) {
      mergeInto(Mapping, std::move(Source.Children));
      continue;
    }
    llvm::StringMap<char> Own;
    for (const ConfigNode &Child : Mapping.Children)
      Own[Child.Key] = 1;
    for (ConfigNode &Child : Source.Children)
      if (!Own.count(Child.Key))
        Mapping.Children.push_back(std::move(Child));
  }
}

/// The format of a block scalar: by the file name its key may be, else YAML if
/// its first line is a key or a brace.
std::optional<ConfigFormat> embeddedFormat(llvm::StringRef Key,
                                           llvm::StringRef Text) {
  if (Key.contains('.'))
    if (auto Format = detectFormat(Key, Text))
      return Format;
  llvm::StringRef Rest = Text.ltrim();
  while (Rest.starts_with("#"))
    Rest = Rest.drop_until([](char C) { return C == '\n'; }).ltrim();
  if (Rest.starts_with("{") && !Rest.starts_with("{{"))
    return ConfigFormat::Json;
  llvm::StringRef Line =
      Rest.take_until([](char C) { return C == '\n'; }).rtrim();
  llvm::StringRef Name = Line.take_until([](char C) { return C == ':'; });
  bool IsKey = Name.size() < Line.size() && !Name.empty() &&
               !Name.contains(' ') && !Name.contains('{') &&
               (Name.size() + 1 == Line.size() || Line[Name.size() + 1] == ' ');
  return IsKey ? std::optional(ConfigFormat::Yaml) : std::nullopt;
}

class YamlReader {
public:
  YamlReader(ReadContext &Context, Span Part, std::string Prepared)
      : Context(Context), Part(Part), Prepared(std::move(Prepared)) {}

  void read(unsigned Depth, Documents &Out);

private:
  void readNode(yaml::Node *Node, ConfigNode &Out, unsigned Depth);
  void readMapping(yaml::MappingNode &Node, ConfigNode &Out, unsigned Depth);
  void readSequence(yaml::SequenceNode &Node, ConfigNode &Out, unsigned Depth);
  void readScalar(yaml::ScalarNode &Node, ConfigNode &Out);
  void readBlock(yaml::BlockScalarNode &Node, ConfigNode &Out, unsigned Depth);
  void readAlias(yaml::AliasNode &Node, ConfigNode &Out, unsigned Depth);

  Span place(llvm::SMRange Range) const;
  static void onError(const llvm::SMDiagnostic &Error, void *Self);

  ReadContext &Context;
  const Span Part;
  const std::string Prepared;
  struct Anchored {
    ConfigNode Node;
    unsigned Nodes = 0;
    unsigned Height = 0;
  };
  llvm::StringMap<Anchored> Anchors;
};

unsigned height(const ConfigNode &Node) {
  unsigned Max = 0;
  for (const ConfigNode &Child : Node.Children)
    Max = std::max(Max, height(Child));
  return Max + 1;
}

Span YamlReader::place(llvm::SMRange Range) const {
  const char *Begin = Prepared.data(), *End = Begin + Prepared.size();
  const char *From = Range.Start.getPointer(), *To = Range.End.getPointer();
  if (!From || From < Begin || From > End)
    return {Part.Offset, 0};
  if (!To || To < From || To > End)
    To = From;
  return {Part.Offset + unsigned(From - Begin), unsigned(To - From)};
}

void YamlReader::onError(const llvm::SMDiagnostic &Error, void *Self) {
  auto *Reader = static_cast<YamlReader *>(Self);
  Reader->Context.fail(Error.getMessage().str(),
                       Reader->place({Error.getLoc(), Error.getLoc()}));
}

void YamlReader::read(unsigned Depth, Documents &Out) {
  llvm::SourceMgr Sources;
  Sources.setDiagHandler(onError, this);
  yaml::Stream Stream(Prepared, Sources, false);
  for (yaml::document_iterator I = Stream.begin(), E = Stream.end(); I != E;
       ++I) {
    yaml::Node *Root = I->getRoot();
    if (!Root || Stream.failed())
      break;
    Anchors.clear();
    readNode(Root, Out.emplace_back(), Depth + 1);
    if (Context.failed() || Stream.failed())
      break;
  }
  if (Stream.failed())
    Context.fail("syntax error", {Part.Offset, 0});
}

void YamlReader::readNode(yaml::Node *Node, ConfigNode &Out, unsigned Depth) {
  Out.ValueAt = place(Node->getSourceRange());
  if (!Context.enter(Depth, Out.ValueAt.Offset) || !Context.take())
    return;
  std::string Anchor = Node->getAnchor().str();
  if (auto *Scalar = llvm::dyn_cast<yaml::ScalarNode>(Node))
    readScalar(*Scalar, Out);
  else if (auto *Block = llvm::dyn_cast<yaml::BlockScalarNode>(Node))
    readBlock(*Block, Out, Depth);
  else if (auto *Mapping = llvm::dyn_cast<yaml::MappingNode>(Node))
    readMapping(*Mapping, Out, Depth);
  else if (auto *Sequence = llvm::dyn_cast<yaml::SequenceNode>(Node))
    readSequence(*Sequence, Out, Depth);
  else if (auto *Alias = llvm::dyn_cast<yaml::AliasNode>(Node))
    readAlias(*Alias, Out, Depth);
  if (Anchor.empty() || Context.failed())
    return;
  if (Context.take(countNodes(Out))) // the copy kept for its aliases
    Anchors[Anchor] = {Out, countNodes(Out), height(Out)};
}

void YamlReader::readMapping(yaml::MappingNode &Node, ConfigNode &Out,
                             unsigned Depth) {
  Out.Kind = ConfigKind::Mapping;
  std::vector<ConfigNode> Merged;
  for (yaml::KeyValueNode &Pair : Node) {
    yaml::Node *KeyNode = Pair.getKey();
    if (!KeyNode)
      return Context.fail("a key is missing", Out.ValueAt);
    ConfigNode Key, Value;
    readNode(KeyNode, Key, Depth + 1);
    if (Context.failed())
      return;
    yaml::Node *ValueNode = Pair.getValue();
    if (!ValueNode)
      return Context.fail("a value is missing", Key.ValueAt);
    Value.Key = Key.Text;
    readNode(ValueNode, Value, Depth + 1);
    if (Context.failed())
      return;
    Value.KeyAt = Key.ValueAt;
    if (Value.Key == "<<")
      Merged.push_back(std::move(Value));
    else
      Out.Children.push_back(std::move(Value));
  }
  mergeInto(Out, std::move(Merged));
}

void YamlReader::readSequence(yaml::SequenceNode &Node, ConfigNode &Out,
                              unsigned Depth) {
  Out.Kind = ConfigKind::Sequence;
  for (yaml::Node &Item : Node) {
    readNode(&Item, Out.Children.emplace_back(), Depth + 1);
    if (Context.failed())
      return;
  }
}

void YamlReader::readScalar(yaml::ScalarNode &Node, ConfigNode &Out) {
  llvm::StringRef Raw = Node.getRawValue();
  bool Quoted = Raw.starts_with("\"") || Raw.starts_with("'");
  llvm::SmallString<64> Storage;
  llvm::StringRef Value = Node.getValue(Storage);
  setScalar(Out, Value, Quoted);
  if (isTemplated(Context.text(Out.ValueAt).trim("\"'")))
    Out.Kind = ConfigKind::Templated;
}

void YamlReader::readBlock(yaml::BlockScalarNode &Node, ConfigNode &Out,
                           unsigned Depth) {
  Out.Kind = ConfigKind::String;
  Out.Quoted = true;
  Out.Text = Node.getValue().take_front(ConfigNode::MaxText).str();
  if (Context.Embedded == ReadContext::MaxEmbedded)
    return;
  auto Format = embeddedFormat(Out.Key, Node.getValue());
  if (!Format)
    return;
  // A string that only looks like a configuration is no error of this file.
  ReadContext Inner(Context.Whole, Context.Limits);
  Inner.Embedded = Context.Embedded + 1;
  Documents Parts;
  readPart(Inner, *Format, Out.ValueAt, Depth + 1, Parts);
  if (Inner.failed())
    return;
  if (*Format != ConfigFormat::Yaml)
    Out.Holds = Format;
  for (ConfigNode &Part : Parts) {
    if (!Context.take(countNodes(Part)))
      return;
    std::move(Part.Children.begin(), Part.Children.end(),
              std::back_inserter(Out.Children));
  }
}

void YamlReader::readAlias(yaml::AliasNode &Node, ConfigNode &Out,
                           unsigned Depth) {
  auto Found = Anchors.find(Node.getName());
  if (Found == Anchors.end())
    return; // an anchor inside itself, or none: no value
  const Anchored &Target = Found->second;
  if (!Context.take(Target.Nodes) ||
      !Context.enter(Depth + Target.Height, Out.ValueAt.Offset))
    return;
  ConfigNode Copy = Target.Node;
  Copy.Key = std::move(Out.Key);
  Copy.ValueAt = Out.ValueAt;
  Out = std::move(Copy);
}

} // namespace

void readYaml(ReadContext &Context, Span Part, unsigned Depth, Documents &Out) {
  std::string Prepared = Context.text(Part).str();
  blankTemplates(Prepared);
  blankBlockIndents(Prepared);
  YamlReader(Context, Part, std::move(Prepared)).read(Depth, Out);
}

void readJson(ReadContext &Context, Span Part, unsigned Depth, Documents &Out) {
  std::string Prepared = Context.text(Part).str();
  blankJsonComments(Prepared);
  blankTemplates(Prepared);
  YamlReader(Context, Part, std::move(Prepared)).read(Depth, Out);
}

} // namespace fanout
