// Spawns by constructing a handle in place. See Spawns.h.

#include "checks/analysis/Spawns.h"

#include "checks/analysis/Handles.h"
#include "checks/analysis/Initializers.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Operations.h"
#include "checks/analysis/Source.h"
#include "checks/support/LlvmCompat.h"

using namespace clang;

namespace fanout {

/// vector<thread>::emplace_back(f, x) and make_unique<thread>(f, x).
void SpawnFinder::addInPlace(const Call &C, const Body &In,
                             std::vector<SpawnEvent> &Out) {
  if (!C.Callee || C.Args.empty() || !C.Callee->getIdentifier())
    return;
  StringRef Name = C.Callee->getName();
  const TypeRow *Element = nullptr;
  bool Make = (Name == "make_unique" || Name == "make_shared") &&
              C.Callee->isInStdNamespace();
  if (Make)
    Element = Model.element(C.Site->getType());
  else if (C.Object && Name.starts_with("emplace"))
    Element = Model.element(stripped(C.Object)->getType());
  if (!Element || Element->Starts == Work::None)
    return;
  for (const Expr *Arg : C.Args)
    if (Model.element(stripped(Arg)->getType()) == Element)
      return; // moves a handle that exists already
  const Body *Code = nullptr;
  for (const Expr *Arg : C.Args)
    Code = Code ? Code : P.callable(Arg);
  SpawnEvent Event;
  Event.At = Event.Origin = C.Site;
  Event.OriginBody = &In;
  Event.Starts = Element->Starts;
  Event.Library = Element->Name;
  Event.Destroyed = Element->Destroyed;
  Event.Task = Code;
  Event.ReturnsHandle = Make;
  if (!Make)
    Event.Group = accessPath(C.Object);
  Out.push_back(std::move(Event));
}

const CXXRecordDecl *elementRecord(QualType Container, unsigned Argument) {
  const auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Container.getNonReferenceType()->getAsCXXRecordDecl());
  if (!Special || Special->getTemplateArgs().size() <= Argument ||
      Special->getTemplateArgs()[Argument].getKind() != TemplateArgument::Type)
    return nullptr;
  return Special->getTemplateArgs()[Argument].getAsType()->getAsCXXRecordDecl();
}

SpawnEvent SpawnFinder::ofConstructed(const SpawnEvent &Inner, const Expr *At,
                                      const CXXRecordDecl *Record,
                                      const AccessPath &Into) const {
  SpawnEvent Event = Inner;
  Event.At = At;
  Event.Depth = Inner.Depth + 1;
  Event.Inline = false;
  Event.ReturnsHandle = !Into;
  Event.Group = Into;
  Event.Destroyed = joinsOnDestroy(tagType(P.context(), Record), Inner, All)
                        ? OnDestroy::Joins
                        : OnDestroy::Nothing;
  return Event;
}

namespace {
/// An object that a call of the standard library makes in place.
struct InPlace {
  const CXXRecordDecl *Record = nullptr;
  unsigned Given = 0; ///< arguments of its constructor
  AccessPath Into;    ///< the collection that keeps it; none for a pointer
};
} // namespace

static InPlace madeInPlace(const Call &C) {
  if (!C.Callee || !C.Callee->getIdentifier())
    return {};
  StringRef Name = C.Callee->getName();
  const unsigned Given = C.Args.size();
  if ((Name == "make_unique" || Name == "make_shared") &&
      C.Callee->isInStdNamespace())
    return {elementRecord(C.Site->getType()), Given, {}};
  if (!C.Object)
    return {};
  QualType Container = stripped(C.Object)->getType();
  if (Name == "try_emplace" && Given > 0) // behind the key
    return {elementRecord(Container, 1), Given - 1, accessPath(C.Object)};
  if (Name.starts_with("emplace"))
    return {elementRecord(Container), Given, accessPath(C.Object)};
  return {};
}

/// vector<Worker>::emplace_back(x) where the constructor of Worker starts work.
void SpawnFinder::addConstructed(const Call &C, const Body &In,
                                 std::vector<SpawnEvent> &Out) {
  InPlace Made = madeInPlace(C);
  if (!Made.Record || !Made.Record->hasDefinition())
    return;
  for (const CXXConstructorDecl *Constructor :
       constructorsOf(Made.Record->getDefinition())) {
    bool Fits = Constructor->getMinRequiredArguments() <= Made.Given &&
                Made.Given <= Constructor->getNumParams() &&
                !Constructor->isCopyOrMoveConstructor();
    const Body *Code = Fits ? P.body(Constructor) : nullptr;
    if (!Code)
      continue;
    for (const SpawnEvent &Inner : All.of(Code).Spawns) {
      Out.push_back(ofConstructed(Inner, C.Site, Made.Record, Made.Into));
      Out.back().ReturnsHandle = !Made.Into;
    }
  }
}

} // namespace fanout
