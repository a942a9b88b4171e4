// Objects that go through a collection and give the next element with each
// call. See Sizes.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/Initializers.h"
#include "checks/analysis/LiveCount.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Operations.h"
#include "checks/analysis/Permits.h"
#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

namespace {
/// `items[next++]`, `items[--left]`, where the index outlives the call.
struct Step {
  const Expr *Whole = nullptr;
  AccessPath Index;
};
} // namespace

static Step stepIn(const Expr *E, const Body &In) {
  const auto *Plain = dyn_cast<ArraySubscriptExpr>(E);
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
  bool Subscript = Operator && Operator->getOperator() == OO_Subscript &&
                   Operator->getNumArgs() == 2;
  if (!Plain && !Subscript)
    return {};
  const auto *Moves = dyn_cast<UnaryOperator>(
      stripped(Plain ? Plain->getIdx() : Operator->getArg(1)));
  if (!Moves ||
      (Moves->getOpcode() != UO_PostInc && Moves->getOpcode() != UO_PreDec))
    return {};
  AccessPath Index = accessPath(Moves->getSubExpr());
  const auto *Given = dyn_cast_or_null<ParmVarDecl>(Index.Root);
  bool Kept = Given && !Index.Steps.empty() && // it->next of a cursor
              (Given->getType()->isPointerType() ||
               Given->getType()->isReferenceType());
  bool Own = !Index || (!Kept && Index.Root->getDeclContext() == In.function());
  return Own ? Step{}
             : Step{Plain ? Plain->getBase() : Operator->getArg(0), Index};
}

/// `end = text.find(';', at); … at = end + 1;`, where both are members.
static Step searchIn(const Expr *E, const CallModel &Model, const Body &In) {
  const Expr *Text = isa<CallExpr>(E) ? searchedBy(E, Model, In) : nullptr;
  if (!Text || !isa_and_nonnull<FieldDecl>(accessPath(Text).Root))
    return {};
  for (const Expr *Arg : asCall(E)->Args) {
    AccessPath At = accessPath(Arg);
    bool Moves = isa_and_nonnull<FieldDecl>(At.Root) &&
                 llvm::any_of(In.expressions(), [&](const Expr *Other) {
                   const auto *Assign = dyn_cast<BinaryOperator>(Other);
                   return Assign && Assign->isAssignmentOp() &&
                          accessPath(Assign->getLHS()) == At;
                 });
    if (Moves)
      return {Text, At};
  }
  return {};
}

/// What the only thing that a method returns compares its own index with:
/// `return ++next < items.size();`, `return next != items.end();`.
static Step endAskedFor(const Body &Inside) {
  const Expr *Only = Inside.returned().size() == 1
                         ? stripped(Inside.returned().front())
                         : nullptr;
  const auto *Compare = dyn_cast_or_null<BinaryOperator>(Only);
  std::optional<Call> Asked = Compare && Compare->isComparisonOp()
                                  ? asCall(stripped(Compare->getRHS()))
                                  : std::nullopt;
  if (!Asked || !Asked->Object || !Asked->Args.empty())
    return {};
  const Expr *Index = stripped(Compare->getLHS());
  if (const auto *Moves = dyn_cast<UnaryOperator>(Index))
    Index = Moves->getSubExpr();
  AccessPath Path = accessPath(Index);
  bool Own = isa_and_nonnull<FieldDecl>(Path.Root) &&
             isa_and_nonnull<FieldDecl>(accessPath(Asked->Object).Root);
  return Own ? Step{Asked->Object, Path} : Step{};
}

/// The pointer of the object that a method moves on after it has compared it
/// with another one: `if (end - at < 4) return false; … at += 4;`.
static const FieldDecl *pointerMoved(const Body &Inside) {
  auto Counts = [&](const FieldDecl *At) {
    return countsOn(At, Inside.root(), Inside);
  };
  for (const Branch &B : Inside.branches()) {
    SmallVector<const FieldDecl *, 2> Pointers;
    Inside.walk(B.Condition, [&](const Expr *E) {
      const auto *Member = dyn_cast<MemberExpr>(E);
      const FieldDecl *Field =
          Member && isa<CXXThisExpr>(stripped(Member->getBase()))
              ? fieldOf(Member)
              : nullptr;
      if (Field && Field->getType()->isPointerType())
        Pointers.push_back(Field);
    });
    auto *Moved = llvm::find_if(Pointers, Counts);
    bool Ends = llvm::any_of(Pointers, [&](const FieldDecl *End) {
      return Moved != Pointers.end() && End != *Moved && !Counts(End);
    });
    if (Ends)
      return *Moved;
  }
  return nullptr;
}

/// What the constructors of the object let the pointer point into.
Size Sizes::pointedInto(const FieldDecl *Pointer) {
  const auto *Class = dyn_cast<CXXRecordDecl>(Pointer->getParent());
  for (const CXXConstructorDecl *Each : Class->ctors()) {
    const Body *Code = P.body(Each);
    const Expr *Init =
        Code
            ? initializerOf(Pointer, cast<CXXConstructorDecl>(Code->function()))
            : nullptr;
    if (Init)
      return collection(Init, *Code);
  }
  return {};
}

/// A member besides the index that the function counts down to nothing: how
/// many it shall give.
static const FieldDecl *budgetOf(const Body &Inside, const AccessPath &Index,
                                 const Guards &G) {
  for (const Branch &B : Inside.branches())
    for (const SizeComparison &Asked : G.comparisons(B.Condition)) {
      AccessPath Left = accessPath(Asked.Subject);
      const auto *Field = dyn_cast_or_null<FieldDecl>(Left.Root);
      bool Falls = Field && Left != Index &&
                   llvm::any_of(Inside.expressions(), [&](const Expr *E) {
                     const auto *Step = dyn_cast<UnaryOperator>(E);
                     return Step && Step->isDecrementOp() &&
                            accessPath(Step->getSubExpr()) == Left;
                   });
      if (Falls && Left.Steps.empty())
        return cast<FieldDecl>(Field->getCanonicalDecl());
    }
  return nullptr;
}

/// How many the object shall give, as a method is told that sets the member:
/// `rows.limit(25)`. The largest number if nobody says so.
Size Sizes::budgetSet(const FieldDecl *Budget, const Call &C, const Body &In) {
  for (const Expr *E : In.expressions()) {
    std::optional<Call> Sets = asCall(E);
    const Body *Setter =
        Sets && Sets->Object && C.Object &&
                accessPath(Sets->Object) == accessPath(C.Object)
            ? P.body(Sets->Callee)
            : nullptr;
    for (const Expr *Stores :
         Setter ? Setter->expressions() : ArrayRef<const Expr *>()) {
      const auto *Assign = dyn_cast<BinaryOperator>(Stores);
      if (!Assign || Assign->getOpcode() != BO_Assign ||
          accessPath(Assign->getLHS()) != AccessPath{Budget, ""})
        continue;
      const auto *Given =
          dyn_cast_or_null<ParmVarDecl>(accessPath(Assign->getRHS()).Root);
      const Expr *Arg =
          Given ? Sets->arg(Given->getFunctionScopeIndex()) : nullptr;
      return Arg ? count(Arg, In) : Size{};
    }
  }
  const Expr *First = Budget->getInClassInitializer();
  return First ? count(First, In) : Size{};
}

/// True for an object that is made of a text of the program: Reader r("a;b");
static bool isMadeOfLiteral(const VarDecl *Object) {
  std::optional<Call> Made = Object && firstValue(Object)
                                 ? asCall(stripped(firstValue(Object)))
                                 : std::nullopt;
  return Made && llvm::any_of(Made->Args, [](const Expr *Arg) {
           return isa<StringLiteral>(Arg->IgnoreUnlessSpelledInSource());
         });
}

/// What of the caller's parameters a C function goes through that is given the
/// object which keeps the place: `next(&it)` after `struct iter it = {table}`.
static AccessPath partOfParameter(const AccessPath &Whole, const Call &C,
                                  const Body &Inside, const Body &In,
                                  const Program &P) {
  AccessPath Path = isa_and_nonnull<ParmVarDecl>(Whole.Root) && !C.Object
                        ? inCaller(Whole, C, Inside, In, P)
                        : AccessPath{};
  const auto *Local = dyn_cast_or_null<VarDecl>(Path.Root);
  if (Local && !isa<ParmVarDecl>(Local) && Local->hasLocalStorage() &&
      StringRef(Path.Steps).starts_with(".")) {
    auto [Member, Rest] = StringRef(Path.Steps).drop_front().split('.');
    const Expr *Made = madeWith(Local, ("." + Member).str());
    Path = Made ? accessPath(Made) : AccessPath{};
    Path.Steps += Rest.empty() ? "" : ("." + Rest).str();
  }
  bool Given = isa_and_nonnull<ParmVarDecl>(Path.Root) &&
               Path.Root->getDeclContext() == In.function() &&
               !In.function()->isMain();
  return Given ? Path : AccessPath{};
}

/// How the function goes on: by an index, or by a search in a text.
static Step stepOf(const Body &Inside, const CallModel &Model) {
  Step Next = endAskedFor(Inside);
  for (const Expr *E : Inside.expressions())
    if (!Next.Whole)
      Next = stepIn(E, Inside);
  for (const Expr *E : Inside.expressions())
    if (!Next.Whole)
      Next = searchIn(E, Model, Inside);
  return Next;
}

/// True if the function gives only the first few.
static bool givesFirstFew(const Step &Next, const Body &Inside,
                          llvm::function_ref<bool(const Expr *)> IsFew,
                          const Guards &G) {
  for (const Branch &B : Inside.branches())
    for (const SizeComparison &Asked : G.comparisons(B.Condition))
      if (accessPath(Asked.Subject) == Next.Index && IsFew(Asked.Bound))
        return true;
  return false;
}

/// What a function goes through that gives the next element with each call, or
/// says whether there is one:
/// `return next < items.size() ? &items[next++] : nullptr;`.
std::optional<Size> Sizes::walked(const Call &C, const Body &Inside,
                                  const Body &In) {
  if (Depth > 12)
    return std::nullopt;
  const Step Next = stepOf(Inside, Model);
  if (!Next.Whole) {
    const FieldDecl *Pointer = pointerMoved(Inside);
    Size Bytes = Pointer ? pointedInto(Pointer) : Size{};
    if (!Bytes.outside())
      return std::nullopt;
    return Size{Bytes.From, std::nullopt, Bytes.Subject, C.Site, ""};
  }
  auto IsFew = [&](const Expr *Bound) {
    return count(Bound, Inside).bounded() && !isZero(Bound, P.context()) &&
           !standsBeside(accessPath(Bound), Next.Whole, Inside.root(), Inside);
  };
  if (givesFirstFew(Next, Inside, IsFew, Guards(*this, P)))
    return std::nullopt;
  if (const FieldDecl *Budget = budgetOf(Inside, Next.Index, Guards(*this, P)))
    if (Size Most = budgetSet(Budget, C, In); !isNoLimit(Most))
      return Most;
  ++Depth;
  Size Whole = collection(Next.Whole, Inside);
  const auto *Field = dyn_cast_or_null<FieldDecl>(accessPath(Next.Whole).Root);
  AccessPath Walker = C.Object ? accessPath(C.Object) : AccessPath{};
  const auto *Given = dyn_cast_or_null<ParmVarDecl>(Walker.Root);
  if (!Whole.outside() && Field && Given &&
      !cast<FunctionDecl>(Given->getDeclContext())->isMain()) {
    Walker.Steps += ("." + Field->getName()).str(); // a part of what is given
    Whole = {Origin::Input, std::nullopt, Walker, C.Site, ""};
  }
  if (!Whole.outside() && Field && C.Object)
    Whole = LocalContents(*this, P)
                .filled(Field->getCanonicalDecl(), accessPath(C.Object))
                .value_or(Whole);
  if (!Whole.outside())
    if (AccessPath Part =
            partOfParameter(accessPath(Next.Whole), C, Inside, In, P))
      Whole = {Origin::Input, std::nullopt, Part, C.Site, ""};
  const auto *Local = dyn_cast_or_null<VarDecl>(Walker.Root);
  if (isMadeOfLiteral(Local))
    Whole = {};
  const Expr *Rows = // Cursor c{rows};
      !Whole.outside() && Field && Local && Walker.Steps.empty()
          ? madeWith(Local, ("." + Field->getName()).str())
          : nullptr;
  if (Rows)
    Whole = LocalContents(*this, P).constructed(Rows, In);
  if (!Whole.outside() && Field && Local &&
      firstValue(Local)) // Reader r(text);
    if (AccessPath Text = referredTo({Field, ""}, firstValue(Local), In, P))
      Whole = collectionPath(Text, C.Site, In);
  --Depth;
  return Whole.outside() ? std::optional(Size{Whole.From, std::nullopt,
                                              Whole.Subject, C.Site, ""})
                         : std::nullopt;
}

} // namespace fanout
