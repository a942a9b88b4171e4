#include "checks/catalog/ModelCheck.h"

#include "checks/catalog/FixText.h"
#include "checks/catalog/Words.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/raw_ostream.h"

namespace fanout {
namespace {

using llvm::StringRef;
using llvm::Twine;

class Checker {
public:
  explicit Checker(const Library &Model) : Model(Model) {}

  std::vector<ModelError> run() {
    if (Model.Title.empty())
      error(1, "missing `library:`: the name of the library, for people");
    if (Model.Functions.empty() && Model.Types.empty())
      error(1, "neither `functions:` nor `types:`: the file says nothing");
    for (const auto &[From, To] : Model.Namespaces)
      if (From.empty() || To.empty())
        error(1, "a namespace alias needs `from:` and `to:`");
    for (const ClassMark &Class : Model.Classes)
      if (Class.Name.empty() || Class.Members.empty())
        error(1, "a class needs `name:` and `members:`");
    for (const FunctionRow &Row : Model.Functions)
      check(Row);
    for (const TypeRow &Row : Model.Types)
      check(Row);
    llvm::sort(Errors, [](const ModelError &A, const ModelError &B) {
      return std::tie(A.Line, A.Message) < std::tie(B.Line, B.Message);
    });
    return std::move(Errors);
  }

private:
  void error(unsigned Line, const Twine &Message) {
    Errors.push_back({Model.File, Line, 1, Message.str()});
  }

  template <class Row> bool named(const Row &R, StringRef Key) {
    if (R.Name.empty()) {
      error(R.Line, "the row has no `name:`");
      return false;
    }
    if (R.Source.empty())
      error(R.Line, "`" + R.Name +
                        "` has no `source:`: say where the fact "
                        "comes from");
    auto [Entry, New] = Seen.try_emplace(Key, R.Line);
    if (!New)
      error(R.Line, "duplicate row: `" + R.Name +
                        "` with the same conditions "
                        "is in line " +
                        Twine(Entry->second));
    return true;
  }

  void check(const FunctionRow &Row) {
    if (!named(Row, "function " + signature(Row)))
      return;
    if (!validName(Row.Name))
      error(Row.Line,
            "bad name `" + Row.Name +
                "`: expected a::b::c, with `*` only as the whole first "
                "part or at one end of the last");
    if (Row.MinArgs && Row.MaxArgs && *Row.MinArgs > *Row.MaxArgs)
      error(Row.Line, "min-args is larger than max-args");
    if (StringRef Needs = missing(Row); !Needs.empty())
      error(Row.Line, "role " + spell(Row.Means) + " of `" + Row.Name +
                          "` needs " + Needs);
    if (Row.Fix)
      checkFix(Row);
    for (const Condition &C : Row.When)
      if (C.Type.empty() && C.Enumerator.empty() && !C.Null && !C.Value &&
          C.Ends.empty())
        error(Row.Line, "a condition of `" + Row.Name +
                            "` tests nothing: give type, enumerator, null, "
                            "value or ends");
  }

  void checkFix(const FunctionRow &Row) {
    const FixRow &Fix = *Row.Fix;
    bool Renames = !Fix.Rename.empty(), States = !Fix.Statement.empty();
    std::string What = "the fix of `" + Row.Name + "`";
    if (Row.Means != Role::Spawn && Row.Means != Role::RangeFanout)
      error(Row.Line, What + " has no use: its role is neither spawn nor "
                             "range-fanout");
    if (Renames == States || Renames != Fix.Insert.has_value() ||
        States != !Fix.After.empty() || (States && Fix.Awaited))
      error(Row.Line, What + " needs `rename:` and `insert:`, and perhaps "
                             "`awaited:`, or `statement:` and `after:`");
    if (Renames && !isName(Fix.Rename))
      error(Row.Line,
            What + " renames to `" + Fix.Rename + "`, which is no name");
    if (!States)
      return;
    if (StringRef Wrong = wrongStatement(Fix.Statement); !Wrong.empty())
      error(Row.Line, What + " has a bad statement: " + Wrong);
    if (Row.Object.What == Place::Nowhere)
      error(Row.Line, What + " needs `object:`: what the statement bounds");
  }

  static bool isName(StringRef Text) {
    llvm::SmallVector<StringRef, 4> Parts;
    Text.split(Parts, "::");
    return llvm::all_of(Parts, [](StringRef Part) {
      return !Part.empty() && !llvm::isDigit(Part[0]) &&
             llvm::all_of(Part,
                          [](char C) { return llvm::isAlnum(C) || C == '_'; });
    });
  }

  void check(const TypeRow &Row) { named(Row, "type " + Row.Name); }

  static std::string signature(const FunctionRow &Row) {
    std::string Text;
    llvm::raw_string_ostream Out(Text);
    Out << Row.Name << ' ' << Row.MinArgs.value_or(-1) << ' '
        << Row.MaxArgs.value_or(-1);
    for (const Condition &C : Row.When)
      Out << ' ' << C.Arg << ' ' << C.Type << ' ' << C.Enumerator << ' '
          << (C.Null ? int(*C.Null) : -1) << ' ' << C.Not << ' '
          << (C.Value ? Twine(*C.Value).str() : "-") << ' ' << C.Ends;
    return Text;
  }

  static bool validName(StringRef Name) {
    if (llvm::any_of(Name, llvm::isSpace) && !Name.contains("operator"))
      return false;
    Name.consume_front("*::");
    auto [Scope, Last] = Name.rsplit("::");
    if (Last.empty())
      std::swap(Scope, Last);
    if (Last.contains("operator"))
      return !Scope.contains('*');
    if (!Last.consume_front("*"))
      Last.consume_back("*");
    return !Scope.contains('*') && !Last.contains('*') &&
           !Name.starts_with("::") && !Name.ends_with("::");
  }

  /// What the role can't do without and the row does not give.
  static StringRef missing(const FunctionRow &Row) {
    auto Given = [](const Place &P) { return P.What != Place::Nowhere; };
    switch (Row.Means) {
    case Role::Spawn:
    case Role::RangeFanout:
      if (Row.Starts == Work::None)
        return "`starts:`: what is started";
      return Row.Means == Role::Spawn || Given(Row.Range) || Given(Row.Count)
                 ? ""
                 : "`range:` or `count:`";
    case Role::BoundedFanout:
    case Role::Clamp:
    case Role::Configure:
      return Given(Row.Limit) ? "" : "`limit:`";
    case Role::Repeat:
      return Given(Row.Range) || Given(Row.Count) ||
                     Row.Gives != Origin::Unknown
                 ? ""
                 : "`range:`, `count:` or `gives:`";
    case Role::Acquire:
    case Role::TryAcquire:
    case Role::Release:
    case Role::Take:
    case Role::Give:
    case Role::Join:
    case Role::Detach:
    case Role::Unblock:
    case Role::Close:
      return Given(Row.Object) || Given(Row.Range) ? "" : "`object:`";
    case Role::Source:
    case Role::Measure:
      return Row.Gives == Origin::Unknown ? "`gives:`" : "";
    default:
      return "";
    }
  }

  const Library &Model;
  llvm::StringMap<unsigned> Seen;
  std::vector<ModelError> Errors;
};

} // namespace

std::vector<ModelError> checkModel(const Library &Model) {
  return Checker(Model).run();
}

} // namespace fanout
