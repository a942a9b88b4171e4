// Whether what is taken or counted before the spawn comes back when the work
// ends, and who says how much there is of it. See Limits.h.

#include "checks/analysis/ChildProcess.h"
#include "checks/analysis/EarlyReleases.h"
#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Limits.h"

using namespace clang;

namespace fanout {

static StringRef lastName(const AccessPath &Path) {
  StringRef Steps = Path.Steps;
  while (Steps.consume_back("[]"))
    ;
  if (size_t Dot = Steps.rfind('.'); Dot != StringRef::npos)
    return Steps.drop_front(Dot + 1);
  return Path.Root->getIdentifier() ? Path.Root->getName() : "";
}

/// True if both paths end at the same member or variable: pool->head. Where a
/// pointer to void hides which member that is, its name has to do.
static bool endsAlike(const AccessPath &A, const AccessPath &B) {
  const ValueDecl *First = A.last(), *Second = B.last();
  return First && Second ? First == Second : lastName(A) == lastName(B);
}

static const Type *recordType(const ValueDecl *Object) {
  QualType Type = Object->getType().getNonReferenceType();
  if (Type->isPointerType())
    Type = Type->getPointeeType();
  return Type->isRecordType() ? Type.getCanonicalType().getTypePtr() : nullptr;
}

/// True for a part of what a global pointer leads to.
static bool isBehindGlobal(const AccessPath &Path) {
  const auto *Variable = dyn_cast<VarDecl>(Path.Root);
  return Variable && Variable->hasGlobalStorage() && !Path.Steps.empty() &&
         Variable->getType()->isPointerType();
}

/// True if the path that the task knows may mean the object that the loop
/// takes from: the same path, or the same member behind a parameter or a global
/// pointer.
static bool sameStock(const AccessPath &Taken, const AccessPath &Given,
                      const Body *Task, const Program &P) {
  if (!Taken.Root || !Given.Root)
    return false;
  if (Taken.container() == Given.container())
    return true;
  const auto *Parameter = dyn_cast<ParmVarDecl>(Given.Root);
  bool Passed = Task && Parameter && P.owner(Parameter) == Task;
  bool Moved = Passed || isa<FieldDecl>(Taken.Root) ||
               isa<FieldDecl>(Given.Root) || isBehindGlobal(Given);
  if (!Moved)
    return false;
  if (!Given.Steps.empty() || isa<FieldDecl>(Given.Root))
    return endsAlike(Given, Taken);
  const Type *Is = recordType(Given.Root);
  return Is && Taken.Steps.empty() && Is == recordType(Taken.Root);
}

/// True if the program sets the pipe or queue not to wait: then a take may
/// come back with nothing.
bool LimitFinder::isUnblocked(const AccessPath &Tokens) const {
  auto Unblocks = [&](const Operation &Op) {
    return Op.Means == Role::Unblock && Op.Object == Tokens;
  };
  const auto *Variable = dyn_cast_or_null<VarDecl>(Tokens.Root);
  bool Shared = isa_and_nonnull<FieldDecl>(Tokens.Root) ||
                (Variable && Variable->hasGlobalStorage());
  return llvm::any_of(Operations, Unblocks) ||
         (Shared && llvm::any_of(P.bodies(), [&](const auto &Code) {
            return llvm::any_of(All.of(Code.get()).Operations, Unblocks);
          }));
}

/// True if this runs only in the process that the spawn has started.
bool LimitFinder::runsInChild(const Expr *At, const SpawnEvent &Event) const {
  std::optional<Point> Where = In.point(At);
  if (Event.Starts != Work::Process || Event.Task || !Where)
    return false;
  Cuts Child = childEdges(Event.At, In, P);
  return !Child.Edges.empty() && !In.reaches(In.entry(), *Where, Child);
}

/// True if the task gets an object whose end puts back what was taken:
/// `shared_ptr<void> slot(nullptr, [&](void *) { slots.release(); })`.
bool LimitFinder::isCarried(const Operation &Taken,
                            const SpawnEvent &Event) const {
  bool Carried = false;
  auto Puts = [&](const Expr *Made) {
    const auto *Lambda = dyn_cast<LambdaExpr>(Made);
    const Body *Code = Lambda ? P.body(Lambda->getCallOperator()) : nullptr;
    if (!Code)
      return;
    for (const Operation &Op : All.of(Code).Operations)
      Carried |= putsBack(Op) && sameStock(Taken.Object, Op.Object, Code, P);
  };
  In.walk(Event.At, [&](const Expr *E) {
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    const auto *Owner = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    const CXXRecordDecl *Record =
        Owner && Owner->hasLocalStorage() && firstValue(Owner)
            ? Owner->getType()->getAsCXXRecordDecl()
            : nullptr;
    if (Record && Record->isInStdNamespace() && Record->getIdentifier() &&
        (Record->getName() == "shared_ptr" ||
         Record->getName() == "unique_ptr") &&
        movedInto(Owner, Event))
      In.walk(firstValue(Owner), Puts);
  });
  return Carried;
}

LimitFinder::GivenBack LimitFinder::givenBack(const Operation &Taken,
                                              const SpawnEvent &Event) const {
  if (!Event.Task) {
    if (Event.Starts != Work::Process)
      return GivenBack::Unseen;
    bool Child = llvm::any_of(Operations, [&](const Operation &Op) {
      return putsBack(Op) && sameStock(Taken.Object, Op.Object, nullptr, P) &&
             runsInChild(Op.At, Event);
    });
    return Child ? GivenBack::Always : GivenBack::Never;
  }
  Cuts Puts;
  for (const Operation &Op : All.of(Event.Task).Operations)
    if (putsBack(Op) && sameStock(Taken.Object, Op.Object, Event.Task, P))
      Puts.add(Event.Task->hasGraph() ? Event.Task->point(Op.At)
                                      : std::nullopt);
  if (isCarried(Taken, Event))
    return GivenBack::Always;
  if (Puts.Points.empty())
    return GivenBack::Never;
  bool Around =
      Event.Task->reaches(Event.Task->entry(), Event.Task->exit(), Puts);
  return Around ? GivenBack::Sometimes : GivenBack::Always;
}

bool LimitFinder::releasedBeforeWork(const Operation &Taken,
                                     const SpawnEvent &Event) const {
  if (!Event.Task || Taken.Drains)
    return false;
  bool Any = false;
  std::vector<Operation> Own; // of a task that is not summarised yet
  if (All.isRecursive(In) && All.of(Event.Task).Operations.empty())
    Own = OperationCollector(All).collect(*Event.Task);
  for (const Operation &Op :
       Own.empty() ? All.of(Event.Task).Operations : Own) {
    bool Counts = Taken.Sign && Op.Means == Role::Neutral;
    bool Back = Counts && !Op.Gives ? Op.Sign == -Taken.Sign : putsBack(Op);
    if (!Back || !sameStock(Taken.Object, Op.Object, Event.Task, P))
      continue;
    if (!isBeforeWork(Op.At, *Event.Task, P, onlyTells(Op.At, P)))
      return false;
    Any = true;
  }
  return Any;
}

/// The counter that the expression counts up, or no path.
static AccessPath countedUp(const Expr *E) {
  Operation Op = counterChange(E);
  return Op.Sign > 0 ? Op.Object : AccessPath{};
}

/// True if the program counts this up somewhere but in the task.
static bool isCountedElsewhere(const AccessPath &Counter, const Body *Task,
                               const Program &P) {
  const auto *Field = dyn_cast<FieldDecl>(Counter.Root);
  auto CountsIn = [&](const Body *Code) {
    return Code != Task && !P.lambda(*Code) &&
           !countsForMoment(Counter, *Code) &&
           llvm::any_of(Code->expressions(),
                        [&](const Expr *E) { return countedUp(E) == Counter; });
  };
  if (Field)
    return llvm::any_of(P.users(Field), CountsIn);
  return llvm::any_of(P.bodies(), [&](const auto &Code) {
    return !Code->references(Counter.Root).empty() && CountsIn(Code.get());
  });
}

/// True if another member counts the tasks: up here, down in the task, while
/// nothing counts this one up.
bool LimitFinder::isCountedByAnother(const AccessPath &Counter,
                                     const SpawnEvent &Event) const {
  if (!Event.Task)
    return false;
  const std::vector<Operation> &Task = All.of(Event.Task).Operations;
  auto IsDownIn = [&](const AccessPath &Object) {
    return llvm::any_of(Task, [&](const Operation &Op) {
      return Op.Sign < 0 && sameStock(Object, Op.Object, Event.Task, P);
    });
  };
  bool Other = llvm::any_of(Operations, [&](const Operation &Op) {
    return Op.Means == Role::Neutral && Op.Sign > 0 && Op.Object != Counter &&
           Op.Object.Root == Counter.Root && IsDownIn(Op.Object);
  });
  if (!Other || IsDownIn(Counter))
    return false;
  return llvm::none_of(P.bodies(), [&](const auto &Code) {
    return llvm::any_of(Code->expressions(), [&](const Expr *E) {
      AccessPath Up = countedUp(E);
      return Up && endsAlike(Up, Counter);
    });
  });
}

/// True if nothing that starts counts this up: a count of failures never fills.
bool LimitFinder::isNeverFilled(const AccessPath &Counter,
                                const SpawnEvent &Event) const {
  if (!Counter || counts(Counter))
    return false;
  if (!Counter.Steps.empty())
    return isCountedByAnother(Counter, Event);
  const auto *Variable = dyn_cast<VarDecl>(Counter.Root);
  QualType Type = Counter.Root->getType().getNonReferenceType();
  bool Unseen = isa<ParmVarDecl>(Counter.Root) ||
                (Variable && !Variable->hasDefinition()) ||
                Type->isPointerType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  bool Number =
      Type->isIntegerType() ||
      (Record && Record->isInStdNamespace() && Record->getName() == "atomic");
  if (Unseen || !Number)
    return false;
  if (Event.Task)
    for (const Operation &Op : All.of(Event.Task).Operations)
      if (Op.Sign < 0 && Op.Object == Counter)
        return false;
  return !isCountedElsewhere(Counter, Event.Task, P);
}

/// The parameters whose fields decide the value, followed through locals.
static void givers(const Expr *Node, const Body &In,
                   llvm::DenseSet<const ValueDecl *> &Found) {
  SmallVector<const Expr *, 4> Work{Node};
  llvm::DenseSet<const ValueDecl *> Seen;
  while (!Work.empty())
    In.walk(Work.pop_back_val(), [&](const Expr *E) {
      const auto *Ref = dyn_cast<DeclRefExpr>(E);
      const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
      if (!Variable || !Seen.insert(Variable).second)
        return;
      if (isa<ParmVarDecl>(Variable) &&
          isa_and_nonnull<MemberExpr>(In.parent(Ref)))
        Found.insert(cast<ValueDecl>(Variable->getCanonicalDecl()));
      else if (Variable->hasLocalStorage() && firstValue(Variable))
        Work.push_back(firstValue(Variable));
    });
}

/// True if the limit and the size are fields of one thing that is passed: who
/// asks for many may ask for as many at once.
bool LimitFinder::isChosenWithSize(const AccessPath &Object,
                                   const SpawnEvent &Event) const {
  const auto *Limiter = dyn_cast_or_null<VarDecl>(Object.Root);
  bool Local = Limiter && Limiter->hasLocalStorage() &&
               !isa<ParmVarDecl>(Limiter) && P.owner(Limiter) == &In;
  if (!Local || !Object.Steps.empty() || !firstValue(Limiter))
    return false;
  Size Slots = slots(Object);
  if (Slots.From == Origin::Constant || Slots.From == Origin::Hardware)
    return false;
  llvm::DenseSet<const ValueDecl *> By;
  givers(firstValue(Limiter), In, By);
  return !By.empty() && llvm::any_of(In.loops(Event.At), [&](const Stmt *Loop) {
    Size Trip = S.ofLoop(Loop, In);
    return Trip.outside() && By.contains(Trip.Subject.Root);
  });
}

} // namespace fanout
