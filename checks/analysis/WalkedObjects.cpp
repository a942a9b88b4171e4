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
#include "checks/analysis/WalkSteps.h"

using namespace clang;

namespace fanout {

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

/// True if the function gives only the first few.
static bool givesFirstFew(const WalkStep &Next, const Body &Inside,
                          llvm::function_ref<bool(const Expr *)> IsFew,
                          const Guards &G) {
  if (!Next.Index)
    return false;
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
  const WalkStep Next = walkStep(Inside, Model);
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
