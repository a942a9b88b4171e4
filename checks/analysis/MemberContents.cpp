// What fills a member, and what keeps it small. See LocalContents.h.

#include "checks/analysis/Guards.h"
#include "checks/analysis/Initializers.h"
#include "checks/analysis/LocalContents.h"

using namespace clang;

namespace fanout {

std::optional<Size> LocalContents::filled(const FieldDecl *Member,
                                          const AccessPath &Object) {
  std::optional<Size> Total;
  auto Add = [&](const Size &One) {
    Total = Total ? larger(*Total, One) : One;
  };
  for (const Body *User : P.users(Member).take_front(MostUsers)) {
    std::optional<Size> Once = isa<CXXConstructorDecl>(User->function())
                                   ? std::nullopt
                                   : added(Member, *User);
    if (!Once)
      continue;
    Add(*Once);
    for (const CallSite &Caller :
         P.callers(User->function()).take_front(MostUsers)) {
      std::optional<Call> C = asCall(Caller.Site);
      AccessPath On = C && C->Object ? accessPath(C->Object) : AccessPath{};
      if (Object && On && On != Object)
        continue; // another object of the class
      for (const Stmt *Loop : Caller.In->loops(Caller.Site))
        Add(guarded(S.ofLoop(Loop, *Caller.In), Caller.Site, *Caller.In));
    }
  }
  return Total;
}

/// True if only methods that are seen here can change the member.
static bool isKeptByClass(const FieldDecl *Member, const Program &P) {
  const auto *Class = dyn_cast<CXXRecordDecl>(Member->getParent());
  if (!Class || Class->isAggregate())
    return false;
  if (Member->getType().isConstQualified())
    return true;
  if (Member->getAccess() != AS_private || Class->hasFriends())
    return false;
  return llvm::all_of(Class->methods(), [&](const CXXMethodDecl *Method) {
    return Method->isImplicit() || Method->isDeleted() ||
           Method->isDefaulted() || Method->isConst() || P.body(Method);
  });
}

/// True if a constructor keeps an argument in the member.
static bool isMadeOfArgument(const FieldDecl *Member, const Program &P) {
  const auto *Class = dyn_cast<CXXRecordDecl>(Member->getParent());
  return Class && llvm::any_of(Class->ctors(), [&](const auto *Constructor) {
           const Body *Code = P.body(Constructor);
           const Expr *Init =
               Code ? initializerOf(Member,
                                    cast<CXXConstructorDecl>(Code->function()))
                    : nullptr;
           return Init && isa_and_nonnull<ParmVarDecl>(accessPath(Init).Root);
         });
}

/// What the member is a copy of, when that keeps its size.
static AccessPath copied(const Expr *Init) {
  if (!Init)
    return {};
  SmallVector<const Stmt *, 8> Parts{Init};
  while (!Parts.empty()) {
    const Stmt *Part = Parts.pop_back_val();
    const auto *Plain = dyn_cast_or_null<CallExpr>(Part);
    if (Plain && Plain->isCallToStdMove())
      return {};
    if (Part)
      Parts.append(Part->child_begin(), Part->child_end());
  }
  return accessPath(Init);
}

/// The bound that holds behind every constructor: a small initial value, or a
/// check that a larger one does not get past.
std::optional<Size> LocalContents::afterConstruction(const FieldDecl *Member) {
  const auto *Class = cast<CXXRecordDecl>(Member->getParent());
  if (Member->hasInClassInitializer())
    return std::nullopt;
  Size Most = Size::fixed(0);
  for (const CXXConstructorDecl *Constructor : Class->ctors()) {
    if (Constructor->isDeleted() || Constructor->isCopyOrMoveConstructor())
      continue;
    const Body *Code = P.body(Constructor);
    const CXXConstructorDecl *Definition =
        Code ? cast<CXXConstructorDecl>(Code->function()) : Constructor;
    if (Definition->isDelegatingConstructor())
      continue;
    if (!Code && !Constructor->isDefaulted() && !Constructor->isImplicit())
      return std::nullopt;
    const Expr *Init = initializerOf(Member, Definition);
    Size First = Size::fixed(0);
    if (Init && Code)
      First = constructed(Init, *Code);
    for (const AccessPath &Same : {AccessPath{Member, ""}, copied(Init)})
      if (auto Guard =
              First.bounded() ? std::nullopt : Guards(S, P).atExit(Same, *Code))
        First = Guard->Bound;
    if (!First.bounded())
      return std::nullopt;
    Most = larger(Most, First);
  }
  return Most;
}

/// True for a method through whose result others can change the member.
static bool handsOut(const FieldDecl *Member, const Body &In) {
  QualType Result = In.function()->getReturnType();
  bool Open = (Result->isReferenceType() || Result->isPointerType()) &&
              !Result->getPointeeType().isConstQualified();
  return Open && llvm::any_of(In.returned(), [&](const Expr *E) {
           return accessPath(E) == AccessPath{Member, ""};
         });
}

std::optional<Size> LocalContents::keptSmall(const FieldDecl *Member) {
  if (S.Depth > 12 || P.users(Member).size() > MostUsers ||
      !isKeptByClass(Member, P))
    return std::nullopt;
  std::optional<Size> Most = afterConstruction(Member);
  if (!Most)
    return std::nullopt;
  bool Grown = Most->Value.value_or(1) != 0;
  for (const Body *User : P.users(Member)) {
    if (handsOut(Member, *User))
      return std::nullopt;
    bool Grows = false;
    for (const Expr *E : User->expressions()) {
      std::optional<Call> C = asCall(E);
      if (!C || !C->Object || accessPath(C->Object) != AccessPath{Member, ""})
        continue;
      ContainerOp Does = containerOp(C->Callee);
      if (Does == ContainerOp::Query || Does == ContainerOp::Remove)
        continue;
      Size Grown;
      if (Does == ContainerOp::Resize && C->Args.size() == 1)
        Grown = S.count(C->Args[0], *User);
      else if (Does == ContainerOp::Add)
        if (auto Guard = Guards(S, P).find(AccessPath{Member, ""}, E, *User))
          Grown = Guard->Bound;
      if (!Grown.bounded())
        return std::nullopt;
      Grows = true;
      Most = larger(*Most, Grown);
    }
    bool Made = isa<CXXConstructorDecl>(User->function());
    if (!Grows && !Made && added(Member, *User))
      return std::nullopt; // in another way
    Grown |= Grows;
  }
  return Grown ? Most : std::nullopt;
}

/// What another method of the object puts into the member, which this one calls
/// on the same object: `subscribe(registration); for (… : endpoints_)`.
std::optional<Size> LocalContents::putByCallee(const FieldDecl *Member,
                                               const Body &In) {
  for (const Expr *E : In.expressions()) {
    std::optional<Call> C = asCall(E);
    bool Same = C && C->Object && isa<CXXThisExpr>(stripped(C->Object));
    const Body *Callee = Same ? P.body(C->Callee) : nullptr;
    std::optional<Size> Put =
        Callee && Callee != &In ? leftIn(Member, *Callee) : std::nullopt;
    if (!Put)
      continue;
    Size Given = asGiven(*Put, *C, *Callee, In);
    if (Given.outside())
      return Given;
  }
  return std::nullopt;
}

/// True if the element is a thread, a connection or the like: such a collection
/// is a stock, and no work to be done.
static bool isStock(const FieldDecl *Queue, const CallModel &Model) {
  const auto *Whole = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Queue->getType()->getAsCXXRecordDecl());
  if (!Whole || Whole->getTemplateArgs().size() == 0 ||
      Whole->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return true;
  QualType Element = Whole->getTemplateArgs()[0].getAsType();
  const TypeRow *Row = Model.type(Element);
  return (Row && (Row->Handle || Row->Starts != Work::None)) ||
         Model.element(Element);
}

/// True if the body takes elements out, or calls a method of its class that
/// does.
bool LocalContents::takesOut(const FieldDecl *Queue, const Body &In) const {
  if (drains(Queue, In))
    return true;
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    const auto *Method =
        C ? dyn_cast_or_null<CXXMethodDecl>(C->Callee) : nullptr;
    const Body *Callee = Method && Method->getParent() == Queue->getParent()
                             ? P.body(Method)
                             : nullptr;
    return Callee && Callee != &In && drains(Queue, *Callee);
  });
}

/// True if the body works off a queue that others fill, one call for each
/// element, and nothing asks how long it has become.
bool LocalContents::isWorkOfOthers(const FieldDecl *Queue, const Body &In) {
  if (isStock(Queue, S.Model) || !takesOut(Queue, In))
    return false;
  return isFilledByMethods(Queue, In);
}

Size LocalContents::ofMember(const AccessPath &Path, const Expr *Node,
                             const Body &In) {
  const auto *Member = cast<FieldDecl>(Path.Root);
  AccessPath Whole = Path.container();
  if (Whole.Steps.empty())
    if (std::optional<Size> Small = keptSmall(Member))
      return {Small->From, Small->Value, Whole, Node, ""};
  std::optional<Size> Given = givenToConstructor(Member);
  bool Job = Whole.Steps.empty() && isMadeOfArgument(Member, P) &&
             isWalkedOnce(Member);
  bool Few = Given && Given->bounded() &&
             (Given->From != Origin::Configured || P.isInternal(In.function()));
  Job |= Whole.Steps.empty()
             ? !Few && isOfJob(Member, In)
             : isMadeOfArgument(Member, P) && isPartOfJob(Whole, In);
  const bool SetUp = isSetUpWith(Whole, In);
  if (Job || (Given && Given->outside() && !SetUp))
    return {Origin::Input, std::nullopt, Whole, Node, ""};
  std::optional<Size> Here = added(Member, In);
  if (Here && Here->outside())
    return *Here;
  std::optional<Size> Put = SetUp ? std::nullopt : putByCallers(Member, In);
  if (!Put && Whole.Steps.empty())
    Put = putByCallee(Member, In);
  if (Put)
    return {Put->From, std::nullopt, Whole, Node, ""};
  if (Whole.Steps.empty() && isWorkOfOthers(Member, In))
    return {Origin::Input, std::nullopt, Whole, Node, ""};
  // a queue: filled from what methods are given and emptied again
  bool Drained =
      llvm::any_of(P.users(Member).take_front(MostUsers),
                   [&](const Body *User) { return drains(Member, *User); });
  std::optional<Size> Filled = Drained ? filled(Member, {}) : std::nullopt;
  bool Seen = Filled && Filled->outside();
  if (!Seen && Whole.Steps.empty() && !isMadeOfArgument(Member, P) &&
      isGathered(Member, In))
    return {Origin::Input, std::nullopt, Whole, Node, ""};
  if (!Seen)
    return {Origin::Unknown, std::nullopt, Whole, Node,
            "a member that lives longer than the call"};
  Filled->Counter = Whole;
  return *Filled;
}

} // namespace fanout
