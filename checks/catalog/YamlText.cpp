#include "checks/catalog/YamlText.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"

namespace fanout {

using llvm::StringRef;
using llvm::Twine;
namespace yaml = llvm::yaml;

std::string allowedWords(llvm::ArrayRef<StringRef> Words) {
  return llvm::join(Words, ", ");
}

YamlText::YamlText(StringRef Text, StringRef File) : Text(Text), File(File) {
  Sources.setDiagHandler(
      [](const llvm::SMDiagnostic &D, void *Self) {
        auto &This = *static_cast<YamlText *>(Self);
        // one mistake makes the parser say several things: keep the first
        if (!This.Stopped)
          This.Errors.push_back({This.File, unsigned(D.getLineNo()),
                                 unsigned(D.getColumnNo()) + 1,
                                 "not valid YAML: " + D.getMessage().str()});
        This.Stopped = true;
      },
      this);
}

void YamlText::errorAtOffset(size_t Offset, const Twine &Message) {
  StringRef Before = Text.take_front(Offset);
  unsigned Line = Before.count('\n') + 1;
  unsigned Column = Offset - (Before.rfind('\n') + 1) + 1;
  Errors.push_back({File, Line, Column, Message.str()});
  Stopped = true;
}

/// What the parser should not even see.
bool YamlText::acceptable() {
  if (Text.size() > MaxBytes) {
    Errors.push_back({File, 1, 1,
                      ("the file has " + Twine(Text.size()) +
                       " bytes; a model file may have " + Twine(MaxBytes))
                          .str()});
    return false;
  }
  size_t Odd = Text.find_if([](char C) {
    return (unsigned char)C < ' ' && C != '\n' && C != '\r' && C != '\t';
  });
  if (Odd != StringRef::npos) {
    errorAtOffset(Odd, "control character: this is not a text file");
    return false;
  }
  const auto *Begin = reinterpret_cast<const llvm::UTF8 *>(Text.begin());
  const auto *At = Begin;
  if (!llvm::isLegalUTF8String(&At, Begin + Text.size())) {
    errorAtOffset(At - Begin, "not UTF-8: a model file is UTF-8 text");
    return false;
  }
  return true;
}

void YamlText::read(llvm::function_ref<void(yaml::Node &)> Read) {
  if (!acceptable())
    return;
  yaml::Stream Stream(Text, Sources, /*ShowColors=*/false);
  auto Document = Stream.begin();
  yaml::Node *Root = Document == Stream.end() ? nullptr : Document->getRoot();
  if (Stopped)
    return;
  if (!Root || llvm::isa<yaml::NullNode>(Root))
    return errorAtOffset(0, "the file is empty: expected `library:` and "
                            "`functions:` or `types:`");
  Read(*Root);
  if (Stopped || Stream.failed())
    return;
  ++Document;
  if (!Stopped && Document != Stream.end())
    if (yaml::Node *Second = Document->getRoot())
      error(*Second, "a second YAML document: a model file has one");
}

unsigned YamlText::line(const yaml::Node &N) const {
  return Sources.getLineAndColumn(N.getSourceRange().Start).first;
}

void YamlText::error(const yaml::Node &N, const Twine &Message) {
  if (Stopped)
    return;
  llvm::SMLoc Where = N.getSourceRange().Start;
  auto [Line, Column] = Where.isValid() ? Sources.getLineAndColumn(Where)
                                        : std::pair<unsigned, unsigned>(1, 1);
  Errors.push_back({File, Line, Column, Message.str()});
}

void YamlText::errorAtLine(unsigned Line, const Twine &Message) {
  Errors.push_back({File, Line, 1, Message.str()});
}

static StringRef kindOf(const yaml::Node &N) {
  switch (N.getType()) {
  case yaml::Node::NK_Null:
    return "nothing";
  case yaml::Node::NK_Scalar:
  case yaml::Node::NK_BlockScalar:
    return "a single value";
  case yaml::Node::NK_Mapping:
    return "a mapping";
  case yaml::Node::NK_Sequence:
    return "a list";
  default:
    return "an alias";
  }
}

void YamlText::mismatch(const yaml::Node &N, StringRef What) {
  error(N, "expected " + What + ", found " + kindOf(N));
  // going on would skip this collection, and skipping recurses
  if (llvm::isa<yaml::MappingNode, yaml::SequenceNode>(N))
    Stopped = true;
}

std::optional<std::string> YamlText::scalar(yaml::Node &N, StringRef What) {
  if (Stopped)
    return std::nullopt;
  if (auto *Block = llvm::dyn_cast<yaml::BlockScalarNode>(&N))
    return Block->getValue().trim().str();
  auto *Scalar = llvm::dyn_cast<yaml::ScalarNode>(&N);
  if (!Scalar) {
    mismatch(N, What);
    return std::nullopt;
  }
  llvm::SmallString<64> Storage;
  StringRef Value = Scalar->getValue(Storage).trim();
  if (Stopped)
    return std::nullopt;
  if (Value.empty()) {
    error(N, "expected " + What + ", found an empty text");
    return std::nullopt;
  }
  return Value.str();
}

void YamlText::sequence(yaml::Node &N, StringRef What,
                        llvm::function_ref<void(yaml::Node &)> Each) {
  if (Stopped)
    return;
  auto *Sequence = llvm::dyn_cast<yaml::SequenceNode>(&N);
  if (!Sequence)
    return mismatch(N, What);
  for (auto I = Sequence->begin(), E = Sequence->end(); !Stopped && I != E;) {
    Each(*I);
    if (!Stopped)
      ++I;
  }
}

std::optional<size_t> YamlText::key(yaml::Node *Key, StringRef What,
                                    llvm::ArrayRef<StringRef> Allowed) {
  if (Stopped || !Key)
    return std::nullopt;
  std::optional<std::string> Name = scalar(*Key, "a key of " + What.str());
  if (!Name) {
    Stopped = true;
    return std::nullopt;
  }
  const auto *Found = llvm::find(Allowed, StringRef(*Name));
  if (Found != Allowed.end())
    return Found - Allowed.begin();
  error(*Key, "unknown key `" + *Name + "` of " + What +
                  "; allowed: " + allowedWords(Allowed));
  return std::nullopt;
}

void YamlText::mapping(yaml::Node &N, StringRef What,
                       llvm::ArrayRef<StringRef> Allowed,
                       llvm::function_ref<void(size_t, yaml::Node &)> Each) {
  if (Stopped)
    return;
  auto *Mapping = llvm::dyn_cast<yaml::MappingNode>(&N);
  if (!Mapping)
    return mismatch(N, What.str() + " (" + allowedWords(Allowed) + ")");
  llvm::SmallVector<bool> Given(Allowed.size());
  for (auto I = Mapping->begin(), E = Mapping->end(); !Stopped && I != E;) {
    std::optional<size_t> Key = key(I->getKey(), What, Allowed);
    yaml::Node *Value = Stopped ? nullptr : I->getValue();
    if (Stopped || !Value)
      return;
    if (!Key && llvm::isa<yaml::MappingNode, yaml::SequenceNode>(Value))
      Stopped = true;
    if (Key && std::exchange(Given[*Key], true))
      error(*I->getKey(), "key `" + Allowed[*Key] + "` is given twice");
    if (Key)
      Each(*Key, *Value);
    if (!Stopped)
      ++I;
  }
}

} // namespace fanout
