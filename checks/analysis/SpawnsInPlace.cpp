// Spawns by constructing a handle in place. See Spawns.h.

#include "checks/analysis/Spawns.h"

#include "checks/analysis/Handles.h"
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

const CXXRecordDecl *elementRecord(QualType Container) {
  const auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Container.getNonReferenceType()->getAsCXXRecordDecl());
  if (!Special || Special->getTemplateArgs().size() == 0 ||
      Special->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return nullptr;
  return Special->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
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

/// vector<Worker>::emplace_back(x) where the constructor of Worker starts work.
void SpawnFinder::addConstructed(const Call &C, const Body &In,
                                 std::vector<SpawnEvent> &Out) {
  if (!C.Callee || !C.Callee->getIdentifier())
    return;
  StringRef Name = C.Callee->getName();
  bool Make = (Name == "make_unique" || Name == "make_shared") &&
              C.Callee->isInStdNamespace();
  if (!Make && !(C.Object && Name.starts_with("emplace")))
    return;
  const CXXRecordDecl *Record =
      elementRecord(Make ? C.Site->getType() : stripped(C.Object)->getType());
  if (!Record || !Record->hasDefinition())
    return;
  SmallVector<const CXXConstructorDecl *, 8> Constructors(
      Record->getDefinition()->ctors());
  for (const Decl *D : Record->getDefinition()->decls())
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D))
      for (const FunctionDecl *Special : Template->specializations())
        if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(Special))
          Constructors.push_back(Constructor);
  for (const CXXConstructorDecl *Constructor : Constructors) {
    bool Fits = Constructor->getMinRequiredArguments() <= C.Args.size() &&
                C.Args.size() <= Constructor->getNumParams() &&
                !Constructor->isCopyOrMoveConstructor();
    const Body *Code = Fits ? P.body(Constructor) : nullptr;
    if (!Code)
      continue;
    for (const SpawnEvent &Inner : All.of(Code).Spawns) {
      Out.push_back(ofConstructed(Inner, C.Site, Record,
                                  Make ? AccessPath{} : accessPath(C.Object)));
      Out.back().ReturnsHandle = Make;
    }
  }
}

} // namespace fanout
