// What the callers of a method have put into the object that they call it on.
// See LocalContents.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/Initializers.h"
#include "checks/analysis/LocalContents.h"

using namespace clang;

namespace fanout {

constexpr unsigned MostCallers = 16;

/// The method that the body, or the lambda it is the body of, is written in.
static const Body &method(const Body &In, const Program &P) {
  const Body *Found = &In;
  while (P.lambda(*Found))
    Found = P.enclosing(*Found);
  return *Found;
}

/// A size that a callee tells in terms of its parameter, in the caller's.
Size LocalContents::asGiven(const Size &Inner, const Call &C,
                            const Body &Inside, const Body &Caller) {
  const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(Inner.Subject.Root);
  if (!Inner.outside() || !Parameter ||
      Parameter->getDeclContext() != Inside.function())
    return Inner;
  const Expr *Arg = C.arg(Parameter->getFunctionScopeIndex());
  if (!Arg)
    return Size::unknown(C.Site);
  AccessPath Given = accessPath(Arg);
  Given.Steps += Given ? Inner.Subject.Steps : "";
  Size Passed =
      Given ? S.collectionPath(Given, Arg, Caller) : S.collection(Arg, Caller);
  return guarded(Passed, C.Site, Caller);
}

/// True if the body asks how large the member is before each time it adds to
/// it.
bool LocalContents::asksBeforeAdding(const FieldDecl *Member, const Body &In) {
  const AccessPath Path{Member, ""};
  bool Adds = false;
  for (const Expr *E : In.expressions()) {
    std::optional<Call> C = asCall(E);
    if (!C || !C->Object || containerOp(C->Callee) != ContainerOp::Add ||
        accessPath(C->Object) != Path)
      continue;
    if (!askedBeforeGrowth(Path, E, In))
      return false;
    Adds = true;
  }
  return Adds;
}

/// What the body leaves in the member when it returns. Empty when it adds
/// nothing, or never more than fits.
std::optional<Size> LocalContents::leftIn(const FieldDecl *Member,
                                          const Body &In) {
  std::optional<Size> Filled = added(Member, In);
  if (!Filled || Guards(S, P).atExit({Member, ""}, In) ||
      (!Filled->outside() && asksBeforeAdding(Member, In)))
    return std::nullopt;
  return Filled;
}

/// What a constructor makes of the member.
std::optional<Size> LocalContents::madeOf(const FieldDecl *Member,
                                          const Call &Made,
                                          const CXXConstructorDecl *Constructor,
                                          const Body &Caller) {
  const Body *Code = Constructor ? P.body(Constructor) : nullptr;
  if (!Code)
    return std::nullopt;
  if (std::optional<Size> Filled = leftIn(Member, *Code);
      Filled && Filled->outside())
    return asGiven(*Filled, Made, *Code, Caller);
  const auto *Definition = cast<CXXConstructorDecl>(Code->function());
  const Expr *Init = initializerOf(Member, Definition);
  return Init ? std::optional(
                    asGiven(constructed(Init, *Code), Made, *Code, Caller))
              : std::nullopt;
}

/// The constructor that runs for `Init`, with what it is given: X x(a), X(a),
/// new X(a), make_unique<X>(a).
static const CXXConstructorDecl *constructorOf(const Expr *Init,
                                               const CXXRecordDecl *Class,
                                               std::optional<Call> &Made) {
  if (!Init)
    return nullptr;
  Init = stripped(Init);
  if (const auto *New = dyn_cast<CXXNewExpr>(Init))
    Init = New->getConstructExpr();
  Made = Init ? asCall(Init) : std::nullopt;
  if (!Made || !Class)
    return nullptr;
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Init);
      Construct && Construct->getConstructor()->getParent() == Class)
    return Construct->getConstructor();
  const bool Makes = Made->Callee && Made->Callee->isInStdNamespace() &&
                     Made->Callee->getIdentifier() &&
                     Made->Callee->getName().starts_with("make_");
  const CXXConstructorDecl *Only = nullptr;
  for (const CXXConstructorDecl *One : Class->ctors())
    if (Makes && !One->isCopyOrMoveConstructor() &&
        One->getNumParams() == Made->Args.size())
      Only = Only ? nullptr : One;
  return Only;
}

/// What a function has put into the member of an object of its own.
std::optional<Size> LocalContents::putIntoLocal(const FieldDecl *Member,
                                                const Call &Walk,
                                                const Body &Caller) {
  const auto *Class = dyn_cast<CXXRecordDecl>(Member->getParent());
  AccessPath Object = accessPath(Walk.Object);
  const auto *Variable = dyn_cast_or_null<VarDecl>(Object.Root);
  if (Variable && (!Variable->hasLocalStorage() || isa<ParmVarDecl>(Variable)))
    return std::nullopt;
  if (Object && (!Variable || !Object.Steps.empty()))
    return std::nullopt;
  std::optional<Call> Made;
  const Expr *Init = Variable ? firstValue(Variable) : Walk.Object;
  const CXXConstructorDecl *Constructor =
      constructorOf(Init, Class ? Class->getDefinition() : nullptr, Made);
  std::optional<Size> Put =
      Constructor ? madeOf(Member, *Made, Constructor, Caller) : std::nullopt;
  if (!Variable || (Put && Put->outside()))
    return Put;
  if (std::optional<Size> Direct = added(Member, Caller);
      Direct && Direct->outside())
    return Direct;
  for (const Expr *E : Caller.expressions()) {
    std::optional<Call> C = asCall(E);
    const Body *Code =
        C && C->Object && E != Walk.Site && accessPath(C->Object) == Object
            ? P.body(C->Callee)
            : nullptr;
    std::optional<Size> Inner = Code ? leftIn(Member, *Code) : std::nullopt;
    if (!Inner)
      continue;
    Size One = asGiven(*Inner, *C, *Code, Caller);
    One = larger(One, repeated(E, Variable, Caller));
    if (One.outside())
      return One;
  }
  return std::nullopt;
}

std::optional<Size> LocalContents::putBefore(const FieldDecl *Member,
                                             const Call &Walk,
                                             const Body &Caller) {
  AccessPath Object = accessPath(Walk.Object);
  AccessPath Seen{Member, ""};
  std::optional<Size> Put;
  if (isa<CXXThisExpr>(stripped(Walk.Object))) {
    if (!isa<CXXConstructorDecl>(Caller.function()))
      Put = leftIn(Member, Caller);
    if (!Put || !Put->outside())
      Put = putByCallers(Member, Caller);
  } else {
    Put = putIntoLocal(Member, Walk, Caller);
    Seen = {Object.Root, Object.Steps + "." + Member->getNameAsString()};
  }
  if (!Put || !Put->outside() || Guards(S, P).find(Seen, Walk.Site, Caller))
    return std::nullopt;
  return Put;
}

std::optional<Size> LocalContents::putByCallers(const FieldDecl *Member,
                                                const Body &In) {
  const Body &Method = method(In, P);
  Sizes::Once Asking(S, Method.function());
  if (!Asking.isNew() || S.Depth > 12)
    return std::nullopt;
  for (const CallSite &Caller :
       P.callers(Method.function()).take_front(MostCallers)) {
    std::optional<Call> C = asCall(Caller.Site);
    if (!C || !C->Object)
      continue;
    if (std::optional<Size> Put = putBefore(Member, *C, *Caller.In))
      return Put;
  }
  return std::nullopt;
}

} // namespace fanout
