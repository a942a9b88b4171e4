// Spawns by making many objects at once whose constructor starts work:
// vector<Worker> crew(n), list<Job> jobs(first, last), new Worker[n]. See
// Spawns.h.

#include "checks/analysis/Spawns.h"

#include "checks/analysis/Initializers.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Source.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

namespace {
/// Objects that one expression makes.
struct Filling {
  const CXXRecordDecl *Element = nullptr;
  const Expr *Count = nullptr; ///< how many; null: one for each of a range
  AccessPath Into = {}; ///< the container that gets them; none: the value is it
};
} // namespace

/// vector<T> v(n), vector<T> v(first, last)
static Filling ofConstructor(const CXXConstructExpr *Made, const Program &P) {
  if (!Made->getConstructor()->getParent()->isInStdNamespace())
    return {};
  std::optional<Call> C = asCall(Made);
  if (!C || C->writtenArgs() == 0 || C->writtenArgs() > 2)
    return {};
  const CXXRecordDecl *Element = elementRecord(Made->getType());
  QualType First = C->Args[0]->getType();
  if (C->writtenArgs() == 1 && First->isIntegerType())
    return {Element, C->Args[0]};
  bool Range = C->writtenArgs() == 2 && !First->isIntegerType() &&
               P.context().hasSameUnqualifiedType(First, C->Args[1]->getType());
  return Range ? Filling{Element, nullptr} : Filling{};
}

static Filling fillingOf(const Expr *E, const Program &P) {
  if (const auto *Made = dyn_cast<CXXConstructExpr>(E))
    return ofConstructor(Made, P);
  if (const auto *New = dyn_cast<CXXNewExpr>(E)) {
    const auto Number = New->getArraySize();
    return Number && *Number
               ? Filling{New->getAllocatedType()->getAsCXXRecordDecl(), *Number}
               : Filling{};
  }
  std::optional<Call> C = isa<CXXMemberCallExpr>(E) ? asCall(E) : std::nullopt;
  if (!C || !C->Object || C->Args.size() != 1 || !C->Callee ||
      !isInStd(C->Callee) || containerOp(C->Callee) != ContainerOp::Resize)
    return {};
  return {elementRecord(stripped(C->Object)->getType()), C->Args[0],
          accessPath(C->Object)};
}

Size SpawnFinder::numberMade(const Expr *E, const Expr *Count, const Body &In) {
  Size Number =
      Count ? S.count(Count, In) : LocalContents(S, P).constructed(E, In);
  if (Number.outside())
    if (auto Guard = Guards(S, P).find(Number, E, In))
      return Guard->Bound;
  return Number;
}

void SpawnFinder::addFilled(const Expr *E, const Body &In,
                            std::vector<SpawnEvent> &Out) {
  Filling Made = fillingOf(E, P);
  if (!Made.Element || !Made.Element->hasDefinition())
    return;
  const unsigned Given = Made.Count ? 0 : 1; // each is made of an element
  for (const CXXConstructorDecl *Constructor :
       constructorsOf(Made.Element->getDefinition())) {
    bool Fits = !Constructor->isCopyOrMoveConstructor() &&
                Constructor->getMinRequiredArguments() == Given;
    const Body *Code = Fits ? P.body(Constructor) : nullptr;
    if (!Code)
      continue;
    for (const SpawnEvent &Inner : All.of(Code).Spawns) {
      SpawnEvent Event = ofConstructed(Inner, E, Made.Element, Made.Into);
      Size Number = numberMade(E, Made.Count, In);
      Repeater Each;
      Each.What = Repeater::Construction;
      Each.Name = Made.Element->getNameAsString();
      Each.Trip = tripCount(Number, P.context());
      Each.Where = locate(P.context(), E->getSourceRange());
      Event.Inner.push_back(Each);
      Event.InnerTrip = larger(Event.InnerTrip, Number);
      Out.push_back(std::move(Event));
    }
  }
}

} // namespace fanout
