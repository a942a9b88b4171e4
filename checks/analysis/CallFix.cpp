#include "checks/analysis/CallFix.h"

#include "checks/analysis/Source.h"
#include "checks/catalog/FixText.h"

using namespace clang;

namespace fanout {
namespace {

/// Conversions and temporaries around a value: nothing is called on it.
bool isTransparent(const Stmt *Node) {
  return isa<ImplicitCastExpr, ParenExpr, ExprWithCleanups, CStyleCastExpr,
             MaterializeTemporaryExpr, CXXBindTemporaryExpr>(Node);
}

/// Builds the call of the bounded function in the place of a call.
class Renamer {
public:
  Renamer(const SpawnEvent &Event, const Program &P)
      : Event(Event), Fix(*Event.Row->Fix), In(*Event.OriginBody), P(P),
        Source(P.context()), Site(Event.Origin) {}

  FixIt make() {
    std::optional<Call> C = asCall(Site);
    if (!C || !C->Callee || !findName(*C) || !isDeclared(target()) ||
        returnsNothing(*C) || (Fix.Awaited && !isAwaited()) || isIrregular(*C))
      return {};
    std::optional<Edit> Name = Source.replace(NameAt, NewName);
    std::optional<Edit> Limit = insertLimit(*C);
    if (!Name || !Limit)
      return {};
    return {{*Name, *Limit},
            "call '" + Fix.Rename + "' with a limit of " + LimitPlace.str()};
  }

private:
  /// The qualified name of the bounded function.
  std::string target() const {
    if (StringRef(Fix.Rename).contains("::"))
      return Fix.Rename;
    size_t Scope = Event.Row->Name.rfind("::");
    return Scope == std::string::npos
               ? Fix.Rename
               : Event.Row->Name.substr(0, Scope + 2) + Fix.Rename;
  }

  /// Finds what is written for the function, and what to write instead.
  bool findName(const Call &C) {
    if (const auto *Plain = dyn_cast<CallExpr>(Site))
      return findName(
          dyn_cast<DeclRefExpr>(Plain->getCallee()->IgnoreParenImpCasts()),
          isa<CXXOperatorCallExpr>(Plain) || Plain->usesADL());
    const auto *Temporary = dyn_cast<CXXTemporaryObjectExpr>(Site);
    if (!Temporary || Temporary->isListInitialization())
      return false;
    Close = Temporary->getParenOrBraceRange().getEnd();
    NameAt = Temporary->getTypeSourceInfo()->getTypeLoc().getSourceRange();
    return writeQualified();
  }

  bool findName(const DeclRefExpr *Name, bool ByArguments) {
    if (!Name || Name->hasExplicitTemplateArgs())
      return false;
    Close = cast<CallExpr>(Site)->getRParenLoc();
    bool InTemplate = In.function()->getTemplateInstantiationPattern();
    if (InTemplate && !Name->hasQualifier())
      return false; // may name another function in another instantiation
    bool Elsewhere = ByArguments || isa<UsingShadowDecl>(Name->getFoundDecl());
    if (Elsewhere || StringRef(Fix.Rename).contains("::")) {
      NameAt = {Name->getBeginLoc(), Name->getLocation()};
      return writeQualified();
    }
    NameAt = Name->getLocation();
    NewName = Fix.Rename;
    return true;
  }

  bool writeQualified() {
    std::optional<std::string> Old = Source.text(NameAt);
    if (!Old || StringRef(*Old).contains('<'))
      return false;
    NewName = (StringRef(*Old).starts_with("::") ? "::" : "") + target();
    return true;
  }

  /// An older library may lack the function, or another header declare it.
  bool isDeclared(StringRef Qualified) const {
    const DeclContext *Scope = P.context().getTranslationUnitDecl();
    SmallVector<StringRef, 4> Parts;
    Qualified.split(Parts, "::");
    for (StringRef Part : Parts) {
      auto Found = Scope->lookup(&P.context().Idents.get(Part));
      if (Found.empty())
        return false;
      if (const auto *Space = dyn_cast<NamespaceDecl>(Found.front()))
        Scope = Space;
    }
    return true;
  }

  /// Nothing to wait for: bounded functions ask for a future.
  bool returnsNothing(const Call &C) const {
    const FunctionDecl *Task = Event.Task ? Event.Task->function() : nullptr;
    if (const Expr *Named = C.at(Event.Row->Callable); Named && !Task)
      if (const auto *Ref = dyn_cast<DeclRefExpr>(Named->IgnoreParenImpCasts()))
        Task = dyn_cast<FunctionDecl>(Ref->getDecl());
    return Task ? Task->getReturnType()->isVoidType()
                : isa<CXXConstructExpr>(C.Site);
  }

  /// True if the full expression goes on only when the work is done.
  bool isAwaited() const {
    const Stmt *Child = Site;
    for (const Stmt *Up = In.parent(Child); Up;
         Child = Up, Up = In.parent(Up)) {
      if (isa<CoroutineSuspendExpr>(Up))
        return true;
      if (isTransparent(Up) || isa<MemberExpr>(Up))
        continue;
      const auto *Waits = dyn_cast<Expr>(Up);
      const FunctionRow *Row = Waits ? P.model().row(Waits) : nullptr;
      return Row && Row->Means == Role::Join && !Row->Await;
    }
    return false;
  }

  /// Arguments that are not written one after the other (a pack of a template)
  /// or among lines for the preprocessor.
  bool isIrregular(const Call &C) const {
    std::optional<std::string> Text = Source.text({NameAt.getBegin(), Close});
    if (!Text || C.writtenArgs() == 0)
      return true;
    if (In.function()->getTemplateInstantiationPattern() &&
        StringRef(*Text).contains("..."))
      return true;
    SmallVector<StringRef, 8> Lines;
    StringRef(*Text).split(Lines, '\n');
    return llvm::any_of(
        Lines, [](StringRef Line) { return Line.ltrim().starts_with("#"); });
  }

  std::optional<Edit> insertLimit(const Call &C) const {
    int Written = C.writtenArgs();
    int Index = *Fix.Insert < 0 ? Written + *Fix.Insert : *Fix.Insert;
    if (Index < 0 || Index > Written)
      return std::nullopt;
    if (Index == Written)
      return Source.insertBefore(Close, ", " + LimitPlace.str());
    return Source.insertBefore(C.Args[Index]->getBeginLoc(),
                               LimitPlace.str() + ", ");
  }

  const SpawnEvent &Event;
  const FixRow &Fix;
  const Body &In;
  const Program &P;
  Editor Source;
  const Expr *Site;
  SourceRange NameAt;
  SourceLocation Close; ///< the parenthesis behind the arguments
  std::string NewName;
};

/// The one statement that makes the object that runs the work.
FixIt statementFix(const SpawnEvent &Event, const Program &P) {
  const FixRow &Fix = *Event.Row->Fix;
  const Body *Home =
      Event.Executor.Root ? P.owner(Event.Executor.Root) : nullptr;
  if (!Home)
    return {};
  Editor Source(P.context());
  std::optional<Creation> Made;
  for (const Expr *E : Home->expressions()) {
    std::optional<Call> C = asCall(E);
    if (!C || !C->Callee || P.model().name(C->Callee) != Fix.After)
      continue;
    std::optional<Creation> One = creation(E, *Home, Source);
    if (!One)
      return {};
    if (One->Target != Event.Executor)
      continue;
    if (Made)
      return {};
    Made = One;
  }
  if (!Made)
    return {};
  std::string Text = fillIn(Fix.Statement, ObjectPlace, Made->Object);
  auto Insertion = Source.insertAfter(Made->Statement, *Home, Text);
  if (!Insertion)
    return {};
  return {{*Insertion}, "insert '" + Text + "'"};
}

} // namespace

std::optional<Creation> creation(const Expr *Made, const Body &In,
                                 const Editor &Source) {
  const Stmt *Value = Made, *Up = In.parent(Made);
  for (; Up && isTransparent(Up); Up = In.parent(Up))
    Value = Up;
  if (const auto *Declares = dyn_cast_or_null<DeclStmt>(Up)) {
    const auto *Variable = Declares->isSingleDecl()
                               ? dyn_cast<VarDecl>(Declares->getSingleDecl())
                               : nullptr;
    if (!Variable || Variable->getInit() != Value ||
        !Variable->hasLocalStorage() || Variable->getLocation().isMacroID())
      return std::nullopt;
    return Creation{Declares, {Variable, ""}, Variable->getNameAsString()};
  }
  const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
  if (!Assign || Assign->getOpcode() != BO_Assign || Assign->getRHS() != Value)
    return std::nullopt;
  std::optional<std::string> Text = nameOf(Assign->getLHS(), Source);
  if (!Text)
    return std::nullopt;
  return Creation{Assign, accessPath(Assign->getLHS()), *Text};
}

std::optional<std::string> nameOf(const Expr *Object, const Editor &Source) {
  const Expr *Part = Object->IgnoreParenImpCasts();
  if (Part->isImplicitCXXThis())
    return std::nullopt;
  while (const auto *Member = dyn_cast<MemberExpr>(Part))
    Part = Member->getBase()->IgnoreParenImpCasts();
  if (!isa<DeclRefExpr, CXXThisExpr>(Part))
    return std::nullopt; // a call or an index
  return Source.text(Object->getSourceRange());
}

FixIt fixOf(const SpawnEvent &Event, const Program &P) {
  if (!Event.Row || !Event.Row->Fix || !Event.OriginBody)
    return {};
  if (!Event.Row->Fix->Rename.empty())
    return Renamer(Event, P).make();
  return statementFix(Event, P);
}

void dropContestedFixes(std::vector<FanoutSite> &Sites) {
  for (size_t I = 0, End; I < Sites.size(); I = End) {
    for (End = I + 1; End < Sites.size() && Sites[End].Spawn == Sites[I].Spawn;)
      ++End;
    auto Group = llvm::make_range(Sites.begin() + I, Sites.begin() + End);
    bool Agree = llvm::all_of(Group, [&](const FanoutSite &Site) {
      return Site.Fix == Sites[I].Fix;
    });
    for (FanoutSite &Site : Group)
      if (!Agree)
        Site.Fix = {};
  }
}

} // namespace fanout
