// Spawns by making many objects at once whose constructor starts work:
// vector<Worker> crew(n), list<Job> jobs(first, last), new Worker[n]. See
// Spawns.h.

#include "checks/analysis/Spawns.h"

#include "checks/analysis/Handles.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Source.h"
#include "checks/support/LlvmCompat.h"

using namespace clang;

namespace fanout {

namespace {
/// Objects that one expression makes.
struct Filling {
  const CXXRecordDecl *Element = nullptr;
  const Expr *Range = nullptr; ///< each is made of an element of it; or null
  Size Number;
  AccessPath Into = {}; ///< the container that gets them; none: the value is it
};
} // namespace

static const CXXRecordDecl *elementOf(const CXXRecordDecl *Container) {
  const auto *Special =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(Container);
  if (!Special || !Special->isInStdNamespace() ||
      Special->getTemplateArgs().size() == 0 ||
      Special->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return nullptr;
  return Special->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
}

/// vector<T> v(n), vector<T> v(first, last)
static Filling ofConstructor(const CXXConstructExpr *Made, Sizes &S,
                             const Program &P, const Body &In) {
  std::optional<Call> C = asCall(Made);
  const CXXRecordDecl *Element = elementOf(Made->getConstructor()->getParent());
  if (!C || !Element || C->writtenArgs() == 0 || C->writtenArgs() > 2)
    return {};
  const Expr *First = C->Args[0];
  if (First->getType()->isIntegerType())
    return C->writtenArgs() == 1 ? Filling{Element, nullptr, S.count(First, In)}
                                 : Filling{}; // copies of one
  if (C->writtenArgs() != 2 || !P.context().hasSameUnqualifiedType(
                                   First->getType(), C->Args[1]->getType()))
    return {};
  return {Element, First, LocalContents(S, P).constructed(Made, In)};
}

static Filling fillingOf(const Expr *E, Sizes &S, const Program &P,
                         const Body &In) {
  if (const auto *Made = dyn_cast<CXXConstructExpr>(E))
    return ofConstructor(Made, S, P, In);
  if (const auto *New = dyn_cast<CXXNewExpr>(E)) {
    const auto Number = New->getArraySize();
    return Number && *Number
               ? Filling{New->getAllocatedType()->getAsCXXRecordDecl(), nullptr,
                         S.count(*Number, In)}
               : Filling{};
  }
  std::optional<Call> C = isa<CXXMemberCallExpr>(E) ? asCall(E) : std::nullopt;
  if (!C || !C->Object || C->Args.size() != 1 ||
      containerOp(C->Callee) != ContainerOp::Resize)
    return {};
  return {elementOf(cast<CXXMethodDecl>(C->Callee)->getParent()), nullptr,
          S.count(C->Args[0], In), accessPath(C->Object)};
}

void SpawnFinder::addFilled(const Expr *E, const Body &In,
                            std::vector<SpawnEvent> &Out) {
  Filling Made = fillingOf(E, S, P, In);
  if (!Made.Element || !Made.Element->hasDefinition())
    return;
  if (Made.Number.outside())
    if (auto Guard = Guards(S, P).find(Made.Number, E, In))
      Made.Number = Guard->Bound;
  const unsigned Given = Made.Range ? 1 : 0;
  for (const CXXConstructorDecl *Constructor :
       Made.Element->getDefinition()->ctors()) {
    bool Fits = !Constructor->isCopyOrMoveConstructor() &&
                Constructor->getMinRequiredArguments() == Given;
    const Body *Code = Fits ? P.body(Constructor) : nullptr;
    if (!Code)
      continue;
    for (const SpawnEvent &Inner : All.of(Code).Spawns) {
      SpawnEvent Event = Inner;
      Event.At = E;
      Event.Depth = Inner.Depth + 1;
      Event.Inline = false;
      Event.ReturnsHandle = !Made.Into;
      Event.Group = Made.Into;
      Event.Destroyed =
          joinsOnDestroy(tagType(P.context(), Made.Element), Inner, All)
              ? OnDestroy::Joins
              : OnDestroy::Nothing;
      Repeater Each;
      Each.What = Repeater::Construction;
      Each.Name = Made.Element->getNameAsString();
      Each.Trip = tripCount(Made.Number, P.context());
      Each.Where = locate(P.context(), E->getSourceRange());
      Event.Inner.push_back(Each);
      Event.InnerTrip = larger(Event.InnerTrip, Made.Number);
      Out.push_back(std::move(Event));
    }
  }
}

} // namespace fanout
