#include "checks/catalog/PoolReader.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLParser.h"

using namespace llvm;

namespace fanout {
namespace {

/// One pass over the YAML tree. Every node is visited once, in order: the
/// parser of LLVM reads on while it is walked.
class Reader {
public:
  Reader(StringRef Text, StringRef File) : File(File) {
    Result.Model.Id = sys::path::stem(File).str();
    Sources.setDiagHandler(
        [](const SMDiagnostic &D, void *Self) {
          static_cast<Reader *>(Self)->parseError(D);
        },
        this);
    yaml::Stream Stream(Text, Sources);
    document(Stream);
  }

  PoolResult Result;

private:
  using Field = std::function<bool(StringRef, yaml::Node *)>;

  void document(yaml::Stream &Stream) {
    yaml::document_iterator First = Stream.begin();
    yaml::Node *Root = First == Stream.end() ? nullptr : First->getRoot();
    if (!Root || Stream.failed()) {
      if (Result.Errors.empty())
        Result.Errors.push_back({File.str(), 1, 1, "is not YAML"});
      return;
    }
    fields(Root, [this](StringRef Key, yaml::Node *Value) {
      if (Key == "title")
        return text(Value, Result.Model.Title);
      if (Key == "connections")
        return texts(Value, Result.Model.Connections);
      if (Key == "pools")
        return each(Value, [this](yaml::Node *Row) { pool(Row); });
      return false;
    });
  }

  void pool(yaml::Node *Node) {
    PoolRow Row;
    Row.Line = line(Node);
    fields(Node, [&](StringRef Key, yaml::Node *Value) {
      if (Key == "knobs")
        return each(Value, [&](yaml::Node *N) { knob(N, Row); });
      if (Key == "texts")
        return each(Value, [&](yaml::Node *N) { textSource(N, Row); });
      if (Key == "default")
        return defaultBound(Value, Row);
      if (Key == "report-created")
        return flag(Value, Row.ReportCreated);
      if (std::string *Text = StringSwitch<std::string *>(Key)
                                  .Case("name", &Row.Name)
                                  .Case("base", &Row.Base)
                                  .Case("why", &Row.Why)
                                  .Case("remedy", &Row.Remedy)
                                  .Case("source", &Row.Source)
                                  .Default(nullptr))
        return text(Value, *Text);
      if (auto *List = StringSwitch<std::vector<std::string> *>(Key)
                           .Case("created-by", &Row.Created)
                           .Case("fed-by", &Row.Fed)
                           .Case("bounded-by-overriding", &Row.Overrides)
                           .Default(nullptr))
        return texts(Value, *List);
      return false;
    });
    if (Row.Name.empty() || Row.Why.empty() || Row.Remedy.empty() ||
        Row.Source.empty())
      error(Node, "a pool needs name, why, remedy and source");
    Result.Model.Pools.push_back(std::move(Row));
  }

  void knob(yaml::Node *Node, PoolRow &Pool) {
    KnobRow Row;
    bool Classified = false;
    fields(Node, [&](StringRef Key, yaml::Node *Value) {
      if (Key == "bounds")
        return Classified = knobClass(Value, Row.Bounds);
      if (Key == "value")
        return index(Value, Row.Value);
      if (Key == "object")
        return index(Value, Row.Object);
      if (Key == "unlimited")
        return integers(Value, Row.Unlimited);
      if (Key == "ignored")
        return integers(Value, Row.Ignored);
      std::string *Text = StringSwitch<std::string *>(Key)
                              .Case("name", &Row.Name)
                              .Case("function", &Row.Function)
                              .Case("field", &Row.Field)
                              .Case("variable", &Row.Variable)
                              .Case("key", &Row.Key)
                              .Case("option", &Row.Option)
                              .Case("note", &Row.Note)
                              .Default(nullptr);
      return Text && text(Value, *Text);
    });
    unsigned Spellings = !Row.Function.empty() + !Row.Field.empty() +
                         !Row.Variable.empty() + !Row.Key.empty();
    if (Spellings != 1 || !Classified)
      error(Node, "a knob needs bounds and one of function, field, variable, key");
    if (Row.Name.empty())
      Row.Name = shortName(Row);
    Pool.Knobs.push_back(std::move(Row));
  }

  static std::string shortName(const KnobRow &Row) {
    StringRef Long = !Row.Option.empty()     ? Row.Option
                     : !Row.Function.empty() ? Row.Function
                     : !Row.Field.empty()    ? Row.Field
                     : !Row.Key.empty()      ? Row.Key
                                             : Row.Variable;
    size_t At = Long.rfind("::");
    return (At == StringRef::npos ? Long : Long.drop_front(At + 2)).str();
  }

  void textSource(yaml::Node *Node, PoolRow &Pool) {
    TextRow Row;
    fields(Node, [&](StringRef Key, yaml::Node *Value) {
      if (Key == "function")
        return text(Value, Row.Function);
      if (Key == "object")
        return index(Value, Row.Object);
      std::optional<int> Argument;
      if (Key != "argument" || !index(Value, Argument))
        return false;
      Row.Argument = Argument.value_or(0);
      return true;
    });
    Pool.Texts.push_back(std::move(Row));
  }

  bool knobClass(yaml::Node *Node, KnobClass &Out) {
    std::string Word;
    auto Class = text(Node, Word)
                     ? StringSwitch<std::optional<KnobClass>>(Word)
                           .Case("active", KnobClass::Active)
                           .Case("idle", KnobClass::Idle)
                           .Case("queue", KnobClass::Queue)
                           .Case("request", KnobClass::Request)
                           .Case("time", KnobClass::Time)
                           .Case("nothing", KnobClass::Noop)
                           .Default(std::nullopt)
                     : std::nullopt;
    if (!Class)
      return error(Node, "bounds is one of active, idle, queue, request, time, "
                         "nothing");
    Out = *Class;
    return true;
  }

  bool defaultBound(yaml::Node *Node, PoolRow &Row) {
    std::string Word;
    if (!text(Node, Word) || (Word != "unlimited" && Word != "bounded"))
      return error(Node, "default is one of unlimited, bounded");
    Row.Default =
        Word == "unlimited" ? ActiveDefault::Unlimited : ActiveDefault::Bounded;
    return true;
  }

  void fields(yaml::Node *Node, const Field &Take) {
    auto *Map = dyn_cast_or_null<yaml::MappingNode>(Node);
    if (!Map) {
      error(Node, "a mapping is expected here");
      return;
    }
    for (yaml::KeyValueNode &Entry : *Map) {
      SmallString<32> Storage;
      auto *Key = dyn_cast_or_null<yaml::ScalarNode>(Entry.getKey());
      std::string Name = Key ? Key->getValue(Storage).str() : "";
      size_t Before = Result.Errors.size();
      yaml::Node *Value = Entry.getValue();
      if (Take(Name, Value) || Result.Errors.size() != Before)
        continue;
      error(Key, "'" + Name + "' is not known here, or its value is of the "
                              "wrong kind");
    }
  }

  bool each(yaml::Node *Node, function_ref<void(yaml::Node *)> Take) {
    auto *List = dyn_cast_or_null<yaml::SequenceNode>(Node);
    if (!List)
      return false;
    for (yaml::Node &Element : *List)
      Take(&Element);
    return true;
  }

  bool text(yaml::Node *Node, std::string &Out) {
    SmallString<128> Storage;
    if (auto *Scalar = dyn_cast_or_null<yaml::ScalarNode>(Node)) {
      Out = Scalar->getValue(Storage).str();
      return true;
    }
    if (auto *Block = dyn_cast_or_null<yaml::BlockScalarNode>(Node)) {
      Out = Block->getValue().trim().str();
      return true;
    }
    return false;
  }

  bool texts(yaml::Node *Node, std::vector<std::string> &Out) {
    bool Good = true;
    return each(Node, [&](yaml::Node *N) { Good &= text(N, Out.emplace_back()); }) &&
           Good;
  }

  bool flag(yaml::Node *Node, bool &Out) {
    std::string Word;
    if (!text(Node, Word) || (Word != "true" && Word != "false"))
      return error(Node, "true or false is expected here");
    Out = Word == "true";
    return true;
  }

  bool integers(yaml::Node *Node, std::vector<int64_t> &Out) {
    std::vector<std::string> Words;
    if (!texts(Node, Words))
      return false;
    for (const std::string &Word : Words)
      if (StringRef(Word).getAsInteger(10, Out.emplace_back()))
        return error(Node, "'" + Word + "' is not an integer");
    return true;
  }

  bool index(yaml::Node *Node, std::optional<int> &Out) {
    std::string Word;
    int Index = 0;
    if (!text(Node, Word) || StringRef(Word).getAsInteger(10, Index))
      return error(Node, "the index of an argument is expected here");
    Out = Index;
    return true;
  }

  unsigned line(yaml::Node *Node) {
    return Node ? position(Node->getSourceRange().Start).first : 0;
  }

  std::pair<unsigned, unsigned> position(SMLoc At) {
    if (!At.isValid() || !Sources.getNumBuffers())
      return {1, 1};
    return Sources.getLineAndColumn(At);
  }

  bool error(yaml::Node *Node, const Twine &Message) {
    auto [Line, Column] =
        position(Node ? Node->getSourceRange().Start : SMLoc());
    Result.Errors.push_back({File.str(), Line, Column, Message.str()});
    return false;
  }

  void parseError(const SMDiagnostic &D) {
    Result.Errors.push_back({File.str(), unsigned(std::max(D.getLineNo(), 1)),
                             unsigned(std::max(D.getColumnNo() + 1, 1)),
                             D.getMessage().str()});
  }

  StringRef File;
  SourceMgr Sources;
};

} // namespace

PoolResult readPools(StringRef Text, StringRef File) {
  return std::move(Reader(Text, File).Result);
}

} // namespace fanout
