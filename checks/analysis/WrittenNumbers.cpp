// Numbers that a function, or what it calls, writes into an object: a length
// that grows with each element, a count that a helper gives back. See Sizes.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

constexpr unsigned MostNesting = 4;

/// A place that stores a number, or adds to the one that is there.
struct Store {
  const Expr *At = nullptr;
  const Expr *Place = nullptr;
  const Expr *Value = nullptr; ///< null: one
  bool Grows = false;
};

static Store storeAt(const Expr *Node) {
  if (const auto *Step = dyn_cast<UnaryOperator>(Node))
    return Step->isIncrementOp()
               ? Store{Node, Step->getSubExpr(), nullptr, true}
               : Store{};
  const auto *Assign = dyn_cast<BinaryOperator>(Node);
  if (!Assign ||
      (Assign->getOpcode() != BO_Assign && Assign->getOpcode() != BO_AddAssign))
    return {};
  return {Node, Assign->getLHS(), Assign->getRHS(),
          Assign->getOpcode() == BO_AddAssign};
}

/// The assignment, step or call that a use of an object is a part of.
static const Expr *userOf(const DeclRefExpr *Ref, const Body &In) {
  for (const Stmt *Up = In.parent(Ref); Up; Up = In.parent(Up)) {
    const auto *Node = dyn_cast<Expr>(Up);
    if (!Node || isa<CallExpr>(Node) || storeAt(Node).At)
      return Node;
    if (!isa<MemberExpr, CastExpr, ParenExpr, UnaryOperator,
             ArraySubscriptExpr>(Node))
      return nullptr;
  }
  return nullptr;
}

/// What one statement of the body makes of the number.
static Written storedBy(const Store &S, const AccessPath &Number,
                        const Body &In, Sizes &All, const Program &P) {
  LocalContents Contents(All, P);
  if (auto Full = Contents.askedBeforeGrowth(Number, S.At, In))
    return {*Full, true};
  Size One = S.Value ? Contents.guarded(All.count(S.Value, In), S.At, In)
                     : Size::fixed(1, S.At);
  if (S.Grows)
    One = larger(One, Contents.repeated(S.At, Number.Root, In));
  return {One, false};
}

/// What a call makes of the number, which is one of an argument's.
std::optional<Written> Sizes::writtenByCallee(const Call &C,
                                              const AccessPath &Number,
                                              const Body &In,
                                              unsigned Nesting) {
  const Body *Code = P.body(C.Callee);
  if (!Code || Code == &In)
    return std::nullopt;
  const FunctionDecl *Callee = Code->function();
  for (unsigned I = 0; I < C.Args.size() && I < Callee->getNumParams(); ++I) {
    AccessPath Given = accessPath(C.Args[I]);
    QualType Type = Callee->getParamDecl(I)->getType();
    bool Own = Type->isReferenceType() &&
               !Type.getNonReferenceType().isConstQualified();
    if (!Given.covers(Number) || (isScalar(C.Args[I]) && !Own))
      continue;
    AccessPath Inner{Callee->getParamDecl(I),
                     Number.Steps.substr(Given.Steps.size())};
    std::optional<Written> One = written(Inner, *Code, Nesting + 1);
    if (!One || One->Full)
      return One;
    LocalContents Contents(*this, P);
    if (One->Most.Value == 1) // if (l->count == k) break; push(l, item);
      if (auto Full = Contents.askedBeforeGrowth(Number, C.Site, In))
        return Written{*Full, true};
    One->Most = larger(One->Most, Contents.repeated(C.Site, Number.Root, In));
    return One;
  }
  return std::nullopt;
}

/// What a call, seen or known, makes of the number.
std::optional<Written> Sizes::writtenByCall(const DeclRefExpr *Ref,
                                            const Call &C,
                                            const AccessPath &Number,
                                            const Body &In, unsigned Nesting) {
  if (auto Inside = writtenByCallee(C, Number, In, Nesting))
    return Inside;
  const auto *Variable = dyn_cast<VarDecl>(Number.Root);
  auto Reaches = [&](const Expr *Arg) {
    AccessPath Given = Arg ? accessPath(Arg) : AccessPath{};
    return Given && Given.covers(Number);
  };
  bool Gets = Reaches(C.Object) || llvm::any_of(C.Args, Reaches);
  Size Read = Variable && Gets ? writtenThrough(Ref, Variable, In) : Size{};
  return Read.outside() ? std::optional(Written{Read, false}) : std::nullopt;
}

std::optional<Written> Sizes::written(const AccessPath &Number, const Body &In,
                                      unsigned Nesting) {
  if (Nesting > MostNesting || Depth > 16)
    return std::nullopt;
  std::optional<Written> Total;
  auto Add = [&](const std::optional<Written> &One) {
    if (One)
      Total = Total ? Written{larger(Total->Most, One->Most),
                              Total->Full && One->Full}
                    : *One;
  };
  const auto *Variable = dyn_cast<VarDecl>(Number.Root);
  if (Variable && firstValue(Variable) && !Number.Steps.empty())
    if (std::optional<Call> Made = asCall(stripped(firstValue(Variable))))
      Add(writtenInResult(*Made, Number.Steps, Nesting));
  for (const DeclRefExpr *Ref : In.references(Number.Root)) {
    const Expr *User = userOf(Ref, In);
    Store S = User ? storeAt(User) : Store{};
    if (S.At && isScalar(S.Place) && accessPath(S.Place) == Number)
      Add(storedBy(S, Number, In, *this, P));
    else if (User && isa<CallExpr>(User))
      Add(writtenByCall(Ref, *asCall(User), Number, In, Nesting));
  }
  return Total;
}

std::optional<Written> Sizes::writtenOnce(const AccessPath &Number,
                                          const Body &In) {
  constexpr unsigned Shallow = 6; // deeper, a question may have been cut short
  auto Key = std::make_tuple(&In, Number.Root, Number.Steps);
  if (auto Answer = Known.Stored.find(Key); Answer != Known.Stored.end())
    return Answer->second;
  const bool Whole = Depth <= Shallow;
  std::optional<Written> Found = written(Number, In);
  if (Whole)
    Known.Stored.emplace(Key, Found);
  return Found;
}

/// The number at these steps in the object that a function returns.
std::optional<Written> Sizes::writtenInResult(const Call &C, StringRef Steps,
                                              unsigned Nesting) {
  const Body *Inside = Nesting <= MostNesting ? P.body(C.Callee) : nullptr;
  if (!Inside)
    return std::nullopt;
  for (const Expr *E : Inside->returned()) {
    AccessPath Result = accessPath(E);
    const auto *Local = dyn_cast_or_null<VarDecl>(Result.Root);
    if (!Local || isa<ParmVarDecl>(Local) || !Local->hasLocalStorage())
      continue;
    Result.Steps += Steps.str();
    if (auto One = written(Result, *Inside, Nesting + 1))
      return One;
  }
  return std::nullopt;
}

} // namespace fanout
