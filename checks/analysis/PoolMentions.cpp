#include "checks/analysis/PoolMentions.h"

#include "checks/analysis/ConnectionTypes.h"
#include "checks/analysis/PoolFix.h"
#include "checks/analysis/PoolValue.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {
namespace {

/// std::make_unique<T>(...) and its like: a call of the constructor of T.
const CXXRecordDecl *madeBy(const FunctionDecl *Callee) {
  if (!Callee->isInStdNamespace() || !Callee->getIdentifier() ||
      !Callee->getName().starts_with("make_"))
    return nullptr;
  const TemplateArgumentList *Args = Callee->getTemplateSpecializationArgs();
  if (!Args || Args->size() == 0 ||
      Args->get(0).getKind() != TemplateArgument::Type)
    return nullptr;
  return Args->get(0).getAsType()->getAsCXXRecordDecl();
}

class MentionFinder {
public:
  MentionFinder(const ASTContext &Context, const PoolCatalog &Models)
      : Context(Context), Models(Models) {}

  std::vector<PoolMention> Found;

  void look(const Expr *Node, const Body *Where, const ValueDecl *Of) {
    In = Where;
    Owner = Of;
    if (const auto *List = dyn_cast<InitListExpr>(Node))
      return initialiser(List);
    if (const auto *Assign = dyn_cast<BinaryOperator>(Node))
      return assignment(Assign);
    const FunctionDecl *Callee = nullptr;
    if (const auto *Plain = dyn_cast<CallExpr>(Node))
      Callee = Plain->getDirectCallee();
    else if (const auto *Construct = dyn_cast<CXXConstructExpr>(Node))
      Callee = Construct->getConstructor();
    if (Callee)
      call(Node, Callee);
  }

private:
  void call(const Expr *Node, const FunctionDecl *Callee) {
    const NamedDecl *Target = Callee;
    std::string Suffix;
    if (const CXXRecordDecl *Made = madeBy(Callee)) {
      Target = Made;
      if (Made->getIdentifier())
        Suffix = ("::" + Made->getName()).str();
    }
    for (const PoolName &Name : Models.names(lastPart(Target)))
      if (Name.Qualified == qualifiedName(Target) + Suffix)
        called(Name, *asCall(Node));
  }

  static StringRef lastPart(const NamedDecl *Decl) {
    if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(Decl))
      Decl = Constructor->getParent();
    return Decl->getDeclName().isIdentifier() ? Decl->getName() : "";
  }

  void called(const PoolName &Name, const Call &C) {
    const auto *Construct = dyn_cast<CXXConstructExpr>(C.Site);
    if (Construct && Construct->getConstructor()->isCopyOrMoveConstructor())
      return;
    if (Name.Knob)
      return knob(Name, C);
    if (Name.Text)
      return text(Name, C);
    if (In && qualifiedName(In->function()) == Name.Qualified)
      return; // one overload makes it by another
    PoolMention &Made =
        add(Name.Feeds ? PoolMention::Feeds : PoolMention::Creates, Name.Pool,
            C.Site, poolObject(C.Site, In, Owner));
    Made.Callee = C.Callee;
    Made.Makes = !Name.Feeds;
  }

  void knob(const PoolName &Name, const Call &C) {
    const KnobRow &Knob = *Name.Knob;
    std::optional<int> Index = Knob.Value;
    if (!Knob.Option.empty()) {
      std::optional<int> At = option(Knob.Option, C);
      if (!At)
        return;
      if (!Index)
        Index = *At + 1;
    }
    const Expr *Value = Knob.ValueType.empty() ? C.arg(Index.value_or(0))
                                               : argumentOf(Knob.ValueType, C);
    if (!Value)
      return;
    PoolMention &Set = add(PoolMention::Sets, Name.Pool, C.Site,
                           objectOf(Knob.Object, Knob.EachCall, C));
    Set.Callee = C.Callee;
    Set.On = actedOn(Knob.Object, C);
    Set.Makes = Knob.EachCall || makes(Knob.Object, C);
    set(Set.Setting, Knob, knobValue(Value, Knob, Context));
    Set.Setting.ByDefault = isa<CXXDefaultArgExpr>(Value);
    Set.Setting.Fix =
        valueFix(Set.Setting, C, Index.value_or(0), Knob, Context);
  }

  /// The argument that somebody wrote and that is or holds such an object.
  static const Expr *argumentOf(StringRef Type, const Call &C) {
    for (const Expr *Arg : C.Args)
      if (!isa<CXXDefaultArgExpr>(Arg) && holds(Arg->getType(), Type))
        return Arg;
    return nullptr;
  }

  void text(const PoolName &Name, const Call &C) {
    const Expr *Arg = C.arg(Name.Text->Argument);
    if (!Arg || Arg->getType()->isIntegralOrEnumerationType())
      return; // another overload
    ConfigurationText Text = configurationText(Arg);
    PoolObject Object = objectOf(Name.Text->Object, /*Fresh=*/false, C);
    for (const KnobRow &Knob : Name.Pool->Knobs) {
      if (Knob.Key.empty())
        continue;
      if (std::optional<KnobValue> Value = knobInText(Text, Knob)) {
        PoolMention &Set = add(PoolMention::Sets, Name.Pool, Arg, Object);
        Set.Makes = makes(Name.Text->Object, C);
        set(Set.Setting, Knob, *Value);
      }
    }
    if (!Text.Complete)
      add(PoolMention::UnseenText, Name.Pool, Arg, Object);
  }

  void assignment(const BinaryOperator *Assign) {
    if (Assign->getOpcode() != BO_Assign)
      return;
    const Expr *Left = stripped(Assign->getLHS());
    if (const auto *Member = dyn_cast<MemberExpr>(Left))
      return field(Member->getMemberDecl(), Assign->getRHS(), Assign,
                   Member->getBase());
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Left))
      field(Ref->getDecl(), Assign->getRHS(), Assign, Left);
  }

  void initialiser(const InitListExpr *List) {
    if (const InitListExpr *Semantic = List->getSemanticForm())
      List = Semantic;
    const RecordDecl *Record = List->getType()->getAsRecordDecl();
    if (!Record || Record->isUnion() || !Visited.insert(List).second)
      return;
    const auto *Class = dyn_cast<CXXRecordDecl>(Record);
    unsigned Index = Class ? Class->getNumBases() : 0;
    for (const FieldDecl *Field : Record->fields()) {
      if (Field->isUnnamedBitField())
        continue;
      if (Index >= List->getNumInits())
        return;
      const Expr *Init = List->getInit(Index++);
      if (!isa<ImplicitValueInitExpr, CXXDefaultInitExpr>(Init))
        field(Field, Init, Init, List);
    }
  }

  void field(const ValueDecl *Member, const Expr *Value, const Expr *Site,
             const Expr *Base) {
    if (!Member->getDeclName().isIdentifier())
      return;
    for (const PoolName &Name : Models.names(Member->getName()))
      if (Name.Knob && Name.Knob->Function.empty() &&
          Name.Qualified == qualifiedName(Member)) {
        PoolMention &Set = add(PoolMention::Sets, Name.Pool, Site,
                               poolObject(Base, In, Owner));
        set(Set.Setting, *Name.Knob, knobValue(Value, *Name.Knob, Context));
      }
  }

  /// The index of the argument that selects the knob; -1 if the template
  /// argument does.
  std::optional<int> option(StringRef Option, const Call &C) const {
    for (int I = 0; I < static_cast<int>(C.Args.size()); ++I) {
      const Expr *Arg = madeOf(C.Args[I]);
      if (const auto *Ref = dyn_cast<DeclRefExpr>(Arg))
        if (isa<EnumConstantDecl>(Ref->getDecl()) &&
            Ref->getDecl()->getName() == Option)
          return I;
      if (const auto *Literal = dyn_cast<StringLiteral>(Arg))
        if (Literal->getCharByteWidth() == 1 &&
            Literal->getString().equals_insensitive(Option))
          return I;
    }
    const auto *Types = C.Callee->getTemplateSpecializationArgs();
    for (int I = 0; Types && I < static_cast<int>(Types->size()); ++I)
      if (Types->get(I).getKind() == TemplateArgument::Type)
        if (const auto *Record =
                Types->get(I).getAsType()->getAsCXXRecordDecl())
          if (qualifiedName(Record) == Option)
            return -1;
    return std::nullopt;
  }

  /// What the call is made on; null if it makes the object.
  static const Expr *actedOn(std::optional<int> Index, const Call &C) {
    if (Index)
      return C.arg(*Index);
    const auto *Method = dyn_cast<CXXMethodDecl>(C.Callee);
    return Method && Method->isStatic() ? nullptr : C.Object;
  }

  /// True if the call returns the object or writes it to a variable.
  static bool makes(std::optional<int> Index, const Call &C) {
    const Expr *Object = actedOn(Index, C);
    const auto *Address = dyn_cast_or_null<UnaryOperator>(
        Object ? Object->IgnoreParenCasts() : nullptr);
    return !Object || (Address && Address->getOpcode() == UO_AddrOf);
  }

  PoolObject objectOf(std::optional<int> Index, bool Fresh,
                      const Call &C) const {
    const Expr *Object = actedOn(Index, C);
    if (Fresh)
      return {nullptr, C.Site, ""};
    return poolObject(Object ? Object : C.Site, In, Owner);
  }

  static void set(KnobSetting &Setting, const KnobRow &Knob, KnobValue Value) {
    Setting.Name = Knob.Name;
    Setting.Bounds = Knob.Bounds;
    Setting.Note = Knob.Note;
    Setting.Value = std::move(Value);
  }

  PoolMention &add(PoolMention::Kind What, const PoolRow *Pool,
                   const Expr *Site, PoolObject Object) {
    PoolMention &New = Found.emplace_back();
    New.What = What;
    New.Pool = Pool;
    New.Object = std::move(Object);
    New.Site = Site;
    New.In = In;
    New.Setting.Where = locate(Context, Site->getSourceRange());
    if (In)
      New.Setting.Function = qualifiedName(In->function());
    return New;
  }

  const ASTContext &Context;
  const PoolCatalog &Models;
  const Body *In = nullptr;
  const ValueDecl *Owner = nullptr;
  llvm::DenseSet<const InitListExpr *> Visited;
};

/// Initialisers of variables outside functions, in files of the user.
void lookOutside(const DeclContext *Scope, const SourceManager &Sources,
                 MentionFinder &Finder) {
  for (const Decl *D : Scope->decls()) {
    SourceLocation Loc = Sources.getExpansionLoc(D->getLocation());
    if (Loc.isValid() && Sources.isInSystemHeader(Loc))
      continue;
    if (isa<NamespaceDecl, LinkageSpecDecl>(D))
      lookOutside(cast<DeclContext>(D), Sources, Finder);
    const auto *Variable = dyn_cast<VarDecl>(D);
    if (!Variable || !Variable->hasInit() ||
        Variable->getInit()->isValueDependent())
      continue;
    SmallVector<const Stmt *, 16> Stack{Variable->getInit()};
    while (!Stack.empty()) {
      const Stmt *Node = Stack.pop_back_val();
      if (!Node || isa<LambdaExpr>(Node))
        continue;
      if (const auto *Expression = dyn_cast<Expr>(Node))
        Finder.look(Expression, nullptr, Variable);
      Stack.append(Node->child_begin(), Node->child_end());
    }
  }
}

} // namespace

std::vector<PoolMention>
poolMentions(const Program &Source, const PoolCatalog &Models,
             const llvm::DenseSet<const Body *> &Without) {
  const ASTContext &Context = Source.context();
  MentionFinder Finder(Context, Models);
  lookOutside(Context.getTranslationUnitDecl(), Context.getSourceManager(),
              Finder);
  for (const auto &In : Source.bodies())
    if (!Without.contains(In.get()))
      for (const Expr *Node : In->expressions())
        Finder.look(Node, In.get(), nullptr);
  return std::move(Finder.Found);
}

} // namespace fanout
