#include "checks/catalog/PoolReader.h"

#include "checks/catalog/FixText.h"
#include "checks/catalog/YamlText.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Path.h"

namespace fanout {
namespace {

using llvm::StringRef;
using llvm::yaml::Node;

/// A key of a mapping and what reads its value.
struct Key {
  StringRef Name;
  std::function<void(Node &)> Read;
};

class Reader {
public:
  Reader(StringRef Text, StringRef File) : In(Text, File) {}

  PoolResult read(StringRef Id) {
    PoolResult Result;
    Result.Model.Id = Id.str();
    In.read([&](Node &Root) { library(Root, Result.Model); });
    Result.Errors = In.takeErrors();
    return Result;
  }

private:
  void library(Node &N, PoolLibrary &Out) {
    mapping(N, "a pool file",
            {text("title", Out.Title), texts("connections", Out.Connections),
             texts("take", Out.Take), texts("put", Out.Put),
             texts("size", Out.Size), list("pools", [&](Node &One) {
               pool(One, Out.Pools.emplace_back());
             })});
  }

  void pool(Node &N, PoolRow &Out) {
    Out.Line = In.line(N);
    mapping(
        N, "a pool",
        {text("name", Out.Name),
         {"default",
          [&](Node &V) {
            word<ActiveDefault>(V, Out.Default,
                                {{"unlimited", ActiveDefault::Unlimited},
                                 {"bounded", ActiveDefault::Bounded}});
          }},
         flag("report-created", Out.ReportCreated),
         texts("created-by", Out.Created),
         texts("fed-by", Out.Fed),
         texts("serves", Out.Serves),
         text("base", Out.Base),
         texts("bounded-by-overriding", Out.Overrides),
         text("why", Out.Why),
         text("remedy", Out.Remedy),
         fix(Out.Fix, wrongStatement),
         text("source", Out.Source),
         list("knobs", [&](Node &One) { knob(One, Out.Knobs.emplace_back()); }),
         list("texts",
              [&](Node &One) { source(One, Out.Texts.emplace_back()); })});
    if (Out.Name.empty() || Out.Why.empty() || Out.Remedy.empty() ||
        Out.Source.empty())
      In.errorAtLine(Out.Line,
                     "a pool needs `name`, `why`, `remedy` and `source`");
  }

  void knob(Node &N, KnobRow &Out) {
    unsigned Line = In.line(N);
    bool Classified = false;
    mapping(N, "a knob",
            {{"bounds",
              [&](Node &V) {
                Classified = true;
                word<KnobClass>(V, Out.Bounds,
                                {{"active", KnobClass::Active},
                                 {"idle", KnobClass::Idle},
                                 {"queue", KnobClass::Queue},
                                 {"request", KnobClass::Request},
                                 {"time", KnobClass::Time},
                                 {"nothing", KnobClass::Noop}});
              }},
             text("name", Out.Name),
             text("function", Out.Function),
             text("field", Out.Field),
             text("variable", Out.Variable),
             text("key", Out.Key),
             text("option", Out.Option),
             index("value", Out.Value),
             text("value-type", Out.ValueType),
             index("object", Out.Object),
             integers("unlimited", Out.Unlimited),
             integers("ignored", Out.Ignored),
             flag("each-call", Out.EachCall),
             text("note", Out.Note),
             fix(Out.Fix, wrongArgument)});
    int Spellings = !Out.Function.empty() + !Out.Field.empty() +
                    !Out.Variable.empty() + !Out.Key.empty();
    if (Spellings != 1 || !Classified)
      In.errorAtLine(Line,
                     "a knob needs `bounds` and one of `function`, `field`, "
                     "`variable`, `key`");
    if (!Out.Fix.empty() &&
        (Out.Bounds != KnobClass::Active || Out.Function.empty()))
      In.errorAtLine(Line, "`fix` is for the `function` of an active bound");
    if (Out.Name.empty())
      Out.Name = shortName(Out);
  }

  static std::string shortName(const KnobRow &Row) {
    StringRef Long = Row.Option;
    for (const std::string *Other :
         {&Row.Function, &Row.Field, &Row.Key, &Row.Variable})
      if (Long.empty())
        Long = *Other;
    size_t At = Long.rfind("::");
    return (At == StringRef::npos ? Long : Long.drop_front(At + 2)).str();
  }

  void source(Node &N, TextRow &Out) {
    std::optional<int> Argument;
    mapping(N, "a text",
            {text("function", Out.Function), index("argument", Argument),
             index("object", Out.Object)});
    Out.Argument = Argument.value_or(0);
  }

  void mapping(Node &N, StringRef What, std::vector<Key> Keys) {
    std::vector<StringRef> Names;
    for (const Key &K : Keys)
      Names.push_back(K.Name);
    In.mapping(N, What, Names,
               [&](size_t I, Node &Value) { Keys[I].Read(Value); });
  }

  Key text(StringRef Name, std::string &Out) {
    return {Name, [this, &Out](Node &V) {
              Out = In.scalar(V, "a text").value_or("");
            }};
  }

  Key fix(std::string &Out, StringRef (*Wrong)(StringRef)) {
    return {"fix", [this, &Out, Wrong](Node &V) {
              Out = In.scalar(V, "a text").value_or("");
              if (!Out.empty() && !Wrong(Out).empty())
                In.error(V, "bad fix: " + Wrong(Out));
            }};
  }

  Key list(StringRef Name, std::function<void(Node &)> Each) {
    return {Name, [this, Each](Node &V) { In.sequence(V, "a list", Each); }};
  }

  Key texts(StringRef Name, std::vector<std::string> &Out) {
    return list(Name, [this, &Out](Node &V) {
      Out.push_back(In.scalar(V, "a text").value_or(""));
    });
  }

  Key flag(StringRef Name, bool &Out) {
    return {Name, [this, &Out](Node &V) {
              word<bool>(V, Out, {{"true", true}, {"false", false}});
            }};
  }

  template <class T> void number(Node &V, T &Out) {
    if (auto Digits = In.scalar(V, "an integer");
        Digits && StringRef(*Digits).getAsInteger(10, Out))
      In.error(V, "an integer expected");
  }

  Key index(StringRef Name, std::optional<int> &Out) {
    return {Name, [this, &Out](Node &V) { number(V, Out.emplace()); }};
  }

  Key integers(StringRef Name, std::vector<int64_t> &Out) {
    return list(Name, [this, &Out](Node &V) { number(V, Out.emplace_back()); });
  }

  template <class T>
  void word(Node &V, T &Out, std::vector<std::pair<StringRef, T>> Words) {
    std::optional<std::string> Given = In.scalar(V, "a word");
    if (!Given)
      return;
    std::vector<StringRef> Allowed;
    for (auto &[Word, Value] : Words) {
      if (Word == *Given) {
        Out = Value;
        return;
      }
      Allowed.push_back(Word);
    }
    In.error(V, "'" + *Given + "' is none of " + allowedWords(Allowed));
  }

  YamlText In;
};

} // namespace

PoolResult readPools(StringRef Text, StringRef File) {
  return Reader(Text, File).read(llvm::sys::path::stem(File));
}

} // namespace fanout
