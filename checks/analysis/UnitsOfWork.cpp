#include "checks/analysis/UnitsOfWork.h"

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/LiveCount.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

constexpr unsigned MostCalls = 2; ///< how far helpers of the task are followed

/// The field of an object that some function is given, if the number is one.
static const FieldDecl *fieldGiven(const Size &Number) {
  const auto *Object = dyn_cast_or_null<ParmVarDecl>(Number.Subject.Root);
  const auto *Function =
      Object ? dyn_cast<FunctionDecl>(Object->getDeclContext()) : nullptr;
  bool Given = Function && !Function->isMain() &&
               !isa<CXXConstructorDecl>(Function) &&
               !Number.Subject.Steps.empty();
  return Given ? dyn_cast_or_null<FieldDecl>(Number.Subject.last()) : nullptr;
}

/// The variable that the loop counts with, in steps of one.
static const VarDecl *counterOf(const Stmt *Loop) {
  const Expr *Counter = indexOf(Loop);
  return Counter ? dyn_cast_or_null<VarDecl>(countingVariable(Counter))
                 : nullptr;
}

/// True if a round hands its number on.
static bool handsOn(const VarDecl *Counter, const ForStmt *Loop,
                    const Body &In) {
  return llvm::any_of(
      In.references(Counter, Loop->getBody()),
      [&](const DeclRefExpr *Use) { return isHandedOn(Use, In); });
}

/// True for `struct worker { …; struct pool *pool; };`: the elements of a team
/// know whose they are.
static bool pointsBack(const RecordDecl *Element, const RecordDecl *Owner) {
  return llvm::any_of(Element->fields(), [&](const FieldDecl *Each) {
    const RecordDecl *To =
        Each->getType()->isPointerType()
            ? Each->getType()->getPointeeType()->getAsRecordDecl()
            : nullptr;
    return To && To->getCanonicalDecl() == Owner->getCanonicalDecl();
  });
}

/// `&album->photos[i]` around the use of the index, or null.
static const ArraySubscriptExpr *elementOf(const DeclRefExpr *Index,
                                           const Body &In) {
  const Stmt *Up = In.parent(Index);
  while (isa_and_nonnull<ImplicitCastExpr, ParenExpr>(Up))
    Up = In.parent(Up);
  const auto *Element = dyn_cast_or_null<ArraySubscriptExpr>(Up);
  const auto *Address =
      Element ? dyn_cast_or_null<UnaryOperator>(In.parent(Element)) : nullptr;
  return Address && Address->getOpcode() == UO_AddrOf ? Element : nullptr;
}

/// True if a round hands on its element of an array beside the number, an
/// object of a class of its own: `start(&album->photos[i])`.
static bool handsOnElement(const VarDecl *Counter, const ForStmt *Loop,
                           const Size &Number, const Body &In,
                           const CallModel &Model) {
  StringRef Beside = StringRef(Number.Subject.Steps).rsplit('.').first;
  auto IsData = [&](const DeclRefExpr *Use) {
    const ArraySubscriptExpr *Element = elementOf(Use, In);
    const RecordDecl *Class =
        Element ? Element->getType()->getAsRecordDecl() : nullptr;
    const FieldDecl *Of = Class ? fieldOf(Element->getBase()) : nullptr;
    if (!Of || !Class->getDefinition() || Model.type(Element->getType()) ||
        pointsBack(Class->getDefinition(), Of->getParent()))
      return false;
    AccessPath Array = accessPath(Element->getBase());
    return Array.Root == Number.Subject.Root &&
           StringRef(Array.Steps).rsplit('.').first == Beside;
  };
  return llvm::any_of(In.references(Counter, Loop->getBody()), IsData);
}

/// True for a loop that only counts from a constant, or goes through something.
static bool onlyCounts(const Stmt *Loop, const Body &In) {
  if (isa<CXXForRangeStmt>(Loop))
    return true;
  const VarDecl *Counter = counterOf(Loop);
  const auto *For = dyn_cast<ForStmt>(Loop);
  return Counter && For->getCond() && firstValue(Counter) &&
         constantOf(firstValue(Counter), In.function()->getASTContext());
}

/// True if the result of the call is used: what works on a unit gives one.
static bool givesResult(const Call &C, const Body &Code) {
  const Stmt *Up = Code.parent(C.Site);
  while (isa_and_nonnull<ExprWithCleanups, CXXBindTemporaryExpr>(Up))
    Up = Code.parent(Up);
  return !C.Site->getType()->isVoidType() &&
         isa_and_nonnull<Expr, DeclStmt, ReturnStmt>(Up);
}

/// True for code that is not seen, and may be all that a worker does: it gets
/// nothing but a number, or the element that its task has, and gives nothing.
static bool mayBeWorker(const Call &C, const Body &Code, bool HasElement,
                        const Program &P) {
  bool Library = !C.Callee || isInStd(C.Callee) ||
                 isa<CXXConstructorDecl>(C.Callee) || P.model().row(C);
  return !Library && !P.body(C.Callee) && !givesResult(C, Code) &&
         !C.Args.empty() &&
         (HasElement || llvm::all_of(C.Args, [](const Expr *Arg) {
            return stripped(Arg)->getType()->isIntegerType();
          }));
}

/// True if the code takes its work from what all share, or a part of it by its
/// own number: it has another loop than one that counts, or reads the number.
/// So may a helper that gets something of the task's.
static bool sharesWork(const Body &Code, const FieldDecl *Number,
                       bool HasElement, const Program &P, unsigned Depth) {
  for (const Expr *E : Code.expressions()) {
    if (fieldOf(E) == Number->getCanonicalDecl())
      return true;
    for (const Stmt *Loop : Code.loops(E))
      if (!onlyCounts(Loop, Code))
        return true;
    std::optional<Call> C = asCall(E);
    if (C && mayBeWorker(*C, Code, HasElement, P))
      return true;
    bool Given = C && C->Callee && (C->Object || !C->Args.empty());
    const Body *Helper =
        Given && Depth < MostCalls ? P.body(C->Callee) : nullptr;
    if (Helper && Helper != &Code &&
        sharesWork(*Helper, Number, HasElement, P, Depth + 1))
      return true;
  }
  return false;
}

bool startsForEachUnit(const SpawnEvent &Event, const Stmt *Loop,
                       const Size &Number, const Body &In, const Program &P) {
  const FieldDecl *Field = fieldGiven(Number);
  const VarDecl *Counter = Field ? counterOf(Loop) : nullptr;
  if (!Counter || !Event.Task)
    return false;
  const auto *For = cast<ForStmt>(Loop);
  return (handsOn(Counter, For, In) &&
          !sharesWork(*Event.Task, Field, /*HasElement=*/false, P, 0)) ||
         (handsOnElement(Counter, For, Number, In, P.model()) &&
          !sharesWork(*Event.Task, Field, /*HasElement=*/true, P, 0));
}

} // namespace fanout
