// Numbers that calls give, and the objects whose size they are. See Sizes.h.

#include "checks/analysis/Sizes.h"

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/LiveCount.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

/// `uris_size()` of a protobuf message: the name of the repeated field.
static std::string repeatedField(const CallModel &Model, const Call &C) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(C.Callee);
  if (!Method || !Method->getIdentifier() || !C.Object)
    return "";
  StringRef Name = Method->getName();
  if (!Name.consume_back("_size"))
    return "";
  const TypeRow *Row = Model.type(stripped(C.Object)->getType());
  return Row && Row->Gives == Origin::Input ? Name.str() : "";
}

/// The local number that every way through the function returns, or null.
static const VarDecl *returnedNumber(const Body &Function) {
  const VarDecl *Found = nullptr;
  for (const Expr *E : Function.returned()) {
    const auto *Number = dyn_cast<DeclRefExpr>(stripped(E));
    const auto *Local = Number ? dyn_cast<VarDecl>(Number->getDecl()) : nullptr;
    if (!Local || isa<ParmVarDecl>(Local) || !Local->hasLocalStorage() ||
        (Found && Found != Local))
      return nullptr;
    Found = Local;
  }
  return Found;
}

/// The parameter that the function counts: it returns a number that it
/// increases in a loop over the parameter. Or null.
const ParmVarDecl *Sizes::countedBy(const Body &Counts) {
  const VarDecl *Number = Counts.function()->getReturnType()->isIntegerType()
                              ? returnedNumber(Counts)
                              : nullptr;
  if (!Number)
    return nullptr;
  for (const DeclRefExpr *Ref : Counts.references(Number)) {
    const auto *Up = dyn_cast_or_null<Expr>(Counts.parent(Ref));
    int Step = 0;
    bool Changes = Up && changedCounter(Up, Step) == Ref;
    if (Changes && Step > 0 && Counts.loops(Ref).size() == 1)
      return dyn_cast_or_null<ParmVarDecl>(
          ofLoop(Counts.loops(Ref).front(), Counts).Subject.Root);
  }
  return nullptr;
}

/// What a function of the program counts for its caller, or null.
const Expr *Sizes::counted(const Call &C) {
  const Body *Counts = P.body(C.Callee);
  if (!Counts)
    return nullptr;
  if (Known.Counting.try_emplace(Counts, nullptr).second)
    Known.Counting[Counts] = countedBy(*Counts);
  const ParmVarDecl *Whole = Known.Counting.lookup(Counts);
  return Whole ? C.arg(Whole->getFunctionScopeIndex()) : nullptr;
}

/// True for std::distance(first, last).
static bool isDistance(const Call &C) {
  return isStdFunction(C.Callee, {"distance"}) && C.Args.size() == 2;
}

/// `fs::directory_iterator(folder)`: what is outside of the program and goes by
/// the name of the folder.
static AccessPath listed(const Expr *Node, const CallModel &Model) {
  const auto *Made = dyn_cast<CXXConstructExpr>(Node);
  const TypeRow *Row =
      Made && Made->getNumArgs() > 0 && !Made->getArg(0)->isDefaultArgument()
          ? Model.type(Made->getType())
          : nullptr;
  AccessPath Name = Row && Row->Gives == Origin::Input
                        ? accessPath(Made->getArg(0))
                        : AccessPath{};
  if (Name)
    Name.Steps += "(" + Row->Name + ")";
  return Name;
}

AccessPath Sizes::subject(const Expr *Node) {
  return throughGetter(writtenSubject(stripped(Node)));
}

AccessPath Sizes::writtenSubject(const Expr *Node) {
  if (AccessPath Outside = listed(Node, Model))
    return Outside;
  if (std::optional<Call> C = asCall(Node); C && C->Callee) {
    if (std::string Field = repeatedField(Model, *C); !Field.empty()) {
      AccessPath Path = accessPath(C->Object);
      Path.Steps += "." + Field;
      return Path;
    }
    if (isSizeMethod(C->Callee) && C->Object)
      return subject(C->Object);
    if (const FunctionRow *Row = Model.row(*C);
        Row && Row->Means == Role::Minimum && C->at(Row->Range) &&
        Row->Object.What != Place::Argument) // sscanf tells of what it fills
      return subject(C->at(Row->Range));
    if (isDistance(*C)) {
      AccessPath Whole = accessPath(C->Args[1]).container();
      return Whole ? Whole : subject(C->Args[0]);
    }
    if (const Expr *Whole = counted(*C))
      return subject(Whole);
  }
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node))
    if (Operator->getOperator() == OO_Minus)
      return accessPath(Operator->getArg(0)).container();
  if (const auto *Difference = dyn_cast<BinaryOperator>(Node);
      Difference && Difference->getOpcode() == BO_Sub) { // last - first
    std::optional<Call> Less = asCall(stripped(Difference->getRHS()));
    if (!Less || isa_and_nonnull<CXXConversionDecl>(Less->Callee)) // an atomic
      return subject(Difference->getLHS());
  }
  AccessPath Path = accessPath(Node);
  // a number or a copy initialised once with a size stands for what it was made
  // of
  for (unsigned Steps = 0; Steps < 4; ++Steps) {
    const auto *Variable = dyn_cast_or_null<VarDecl>(Path.Root);
    if (!Variable || !Path.Steps.empty() || isa<ParmVarDecl>(Variable) ||
        !firstValue(Variable) || !isScalar(firstValue(Variable)))
      return Path;
    const Body *Owner = P.owner(Variable);
    if (!Owner || Owner->isModified(Variable, Owner->root()))
      return Path;
    const Expr *Init = stripped(firstValue(Variable));
    std::optional<Call> C = asCall(Init);
    bool OfSize = C && C->Callee &&
                  (isSizeMethod(C->Callee) || isDistance(*C) ||
                   !repeatedField(Model, *C).empty() || counted(*C));
    if (!OfSize)
      return Path;
    Path = subject(Init);
  }
  return Path;
}

/// True for a list, table or array of a C library, of which a function tells
/// the length: no text in which a number is written.
static bool isCollection(QualType Type) {
  QualType Element =
      Type->isPointerType() ? Type->getPointeeType() : QualType();
  return !Element.isNull() &&
         (Element->isRecordType() || Element->isPointerType());
}

Size Sizes::countCall(const Call &C, const Body &In) {
  const FunctionRow *Row = Model.row(C);
  bool Given =
      Row && (Row->Means == Role::Source || Row->Means == Role::Measure);
  if (Given && Row->Gives != Origin::Unknown) {
    Size Told = Size::of(Row->Gives, C.Site);
    const Expr *Most = C.at(Row->Limit);
    return Most ? smaller(count(Most, In), Told) : Told;
  }
  if (Row && Row->Means == Role::Minimum && C.at(Row->Range))
    return isCollection(C.at(Row->Range)->getType())
               ? collection(C.at(Row->Range), In)
               : parsed(C.at(Row->Range), C.Site, In);
  if (Row && Row->Means == Role::Minimum) {
    std::optional<Size> Best;
    for (const Expr *Arg : C.Args) {
      const auto *List = dyn_cast<InitListExpr>(stripped(Arg));
      if (!List) {
        if (isScalar(Arg))
          Best = Best ? smaller(*Best, count(Arg, In)) : count(Arg, In);
        continue;
      }
      for (const Expr *Item : List->inits())
        Best = Best ? smaller(*Best, count(Item, In)) : count(Item, In);
    }
    return Best.value_or(Size{});
  }
  if (Row && Row->Means == Role::Clamp)
    if (const Expr *Limit = C.at(Row->Limit))
      return smaller(count(Limit, In),
                     C.arg(0) == Limit ? Size{} : count(C.arg(0), In));
  if (!C.Callee)
    return Size::of(Origin::Unknown, C.Site);
  if (std::string Field = repeatedField(Model, C); !Field.empty()) {
    Size Result = Size::of(Origin::Input, C.Site);
    Result.Subject = subject(C.Site);
    return Result;
  }
  if (C.Object && C.Args.empty() && isSizeMethod(C.Callee))
    return collection(C.Object, In);
  if (C.Callee->isInStdNamespace() && C.Callee->getIdentifier()) {
    llvm::StringRef Name = C.Callee->getName();
    if ((Name == "size" || Name == "ssize" || Name == "distance" ||
         Name == "count" || Name == "count_if") &&
        !C.Args.empty())
      return collection(C.Args[0], In);
    if (Name == "max" && C.Args.size() >= 2)
      return larger(count(C.Args[0], In), count(C.Args[1], In));
    if (Name == "load" && C.Object)
      return count(C.Object, In);
  }
  if (const auto *Conversion = dyn_cast<CXXConversionDecl>(C.Callee);
      Conversion && C.Object)
    return count(C.Object, In);
  if (P.body(C.Callee)) {
    Size Inside = returned(C.Callee, /*Collection=*/false);
    AccessPath On = C.Object ? accessPath(C.Object) : AccessPath{};
    const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(On.Root);
    bool OwnLength = Inside.From == Origin::Unknown && C.Args.empty() &&
                     isa_and_nonnull<FieldDecl>(Inside.Subject.Root);
    if (Parameter && OwnLength) // request.ids_size(): of the request's own ids
      return collectionParameter(Parameter, subject(C.Site), C.Site, In);
    return Inside;
  }
  if (C.Object && C.Args.empty() &&
      isa_and_nonnull<ParmVarDecl>(accessPath(C.Object).Root))
    return Size::of(Origin::Configured,
                    C.Site); // a number that a parameter object tells
  return Size::of(Origin::Unknown, C.Site,
                  "the result of a function that is not seen");
}

} // namespace fanout
