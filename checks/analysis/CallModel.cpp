#include "checks/analysis/CallModel.h"

#include "checks/analysis/Annotations.h"
#include "checks/analysis/Source.h"
#include "checks/analysis/TextEnds.h"

using namespace clang;

namespace fanout {

/// The class of the object that a method is called on.
static const CXXRecordDecl *staticClass(const Call &C) {
  if (!C.Object || !isa<CXXMethodDecl>(C.Callee))
    return nullptr;
  QualType Type = stripped(C.Object)->getType();
  if (Type->isPointerType())
    Type = Type->getPointeeType();
  return Type->getAsCXXRecordDecl();
}

static const NamedDecl *referenced(const Expr *Node) {
  Node = stripped(Node);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Node))
    return Ref->getDecl();
  if (const auto *Member = dyn_cast<MemberExpr>(Node))
    return Member->getMemberDecl();
  return nullptr;
}

bool mentions(const CallModel &Model, const Expr *Node, StringRef Name) {
  Node = stripped(Node);
  if (const auto *Or = dyn_cast<BinaryOperator>(Node))
    return mentions(Model, Or->getLHS(), Name) ||
           mentions(Model, Or->getRHS(), Name);
  if (const auto *Or = dyn_cast<CXXOperatorCallExpr>(Node))
    return llvm::any_of(Or->arguments(), [&](const Expr *Arg) {
      return mentions(Model, Arg, Name);
    });
  if (const auto *Address = dyn_cast<UnaryOperator>(Node);
      Address && Address->getOpcode() == UO_AddrOf)
    return mentions(Model, Address->getSubExpr(), Name);
  const NamedDecl *Decl = referenced(Node);
  const auto *Constant = dyn_cast_or_null<VarDecl>(Decl);
  if (Constant && Constant->getType().isConstQualified() &&
      Constant->getInit() && Model.name(Decl) != Name)
    return mentions(Model, Constant->getInit(), Name);
  return Decl && Model.name(Decl) == Name;
}

/// The number that an argument is, also in C, where `const int how = 0` is no
/// constant expression.
static std::optional<int64_t> numberOf(const Expr *Arg,
                                       const ASTContext &Context) {
  const auto *Constant = dyn_cast_or_null<VarDecl>(referenced(Arg));
  if (Constant && Constant->getType().isConstQualified() &&
      Constant->getAnyInitializer())
    Arg = Constant->getAnyInitializer();
  Expr::EvalResult Result;
  if (Arg->isValueDependent() || !Arg->EvaluateAsInt(Result, Context) ||
      Result.Val.getInt().getSignificantBits() > 64)
    return std::nullopt;
  return Result.Val.getInt().getExtValue();
}

bool CallModel::holds(const Condition &If, const Call &C) const {
  const Expr *Arg = C.arg(If.Arg);
  if (!Arg)
    return If.Not;
  bool Holds = true;
  if (!If.Type.empty()) {
    QualType Type = stripped(Arg)->getType().getNonReferenceType();
    while (Type->isPointerType())
      Type = Type->getPointeeType();
    if (const CXXRecordDecl *Record = Type->getAsCXXRecordDecl())
      Holds &= llvm::any_of(family(Record), [&](const CXXRecordDecl *Member) {
        return name(Member) == If.Type;
      });
    else if (const TagDecl *Tag = Type->getAsTagDecl())
      Holds &= name(Tag) == If.Type;
    else
      Holds &= Type.getUnqualifiedType().getAsString() == If.Type;
  }
  if (!If.Enumerator.empty())
    Holds &= mentions(*this, Arg, If.Enumerator);
  if (If.Null)
    Holds &= *If.Null == isNullPointer(Arg, Context);
  if (If.Value)
    Holds &= numberOf(Arg, Context) == *If.Value;
  if (!If.Ends.empty())
    Holds &= textEndsWith(Arg, If.Ends);
  return Holds != If.Not;
}

bool CallModel::applies(const FunctionRow &Row, const Call &C) const {
  unsigned Written = C.writtenArgs();
  if (Row.MinArgs && Written < static_cast<unsigned>(*Row.MinArgs))
    return false;
  if (Row.MaxArgs && Written > static_cast<unsigned>(*Row.MaxArgs))
    return false;
  return llvm::all_of(Row.When,
                      [&](const Condition &If) { return holds(If, C); });
}

const FunctionRow *CallModel::best(ArrayRef<const FunctionRow *> Candidates,
                                   const Call &C) const {
  const FunctionRow *Best = nullptr;
  for (const FunctionRow *Row : Candidates)
    if (applies(*Row, C) && (!Best || Row->When.size() > Best->When.size()))
      Best = Row;
  return Best;
}

const FunctionRow *CallModel::annotated(const FunctionDecl *Callee) const {
  auto [Entry, New] = Annotated.try_emplace(Callee->getCanonicalDecl());
  if (New)
    if (std::optional<FunctionRow> Row = annotatedRow(Callee))
      Entry->second = std::make_unique<FunctionRow>(std::move(*Row));
  return Entry->second.get();
}

const FunctionRow *CallModel::row(const Call &C) const {
  if (!C.Callee)
    return nullptr;
  auto [Entry, New] = Rows.try_emplace(C.Site, nullptr);
  if (!New)
    return Entry->second;
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(C.Callee)) {
    if (Constructor->isCopyOrMoveConstructor())
      return nullptr;
    if (Constructor->isInheritingConstructor()) { // using std::thread::thread;
      Call Inherited = C;
      Inherited.Callee =
          Constructor->getInheritedConstructor().getConstructor();
      Rows.erase(C.Site);
      return row(Inherited);
    }
  }
  if (const FunctionRow *Own = annotated(C.Callee))
    return Rows[C.Site] = Own;
  const Named &Known = named(C.Callee, staticClass(C));
  const FunctionRow *Found = best(Known.Exact, C);
  if (!Found)
    Found = best(Known.Patterns, C);
  return Rows[C.Site] = Found;
}

const FunctionRow *CallModel::rowWith(const Call &C) const {
  return C.Callee ? best(named(C.Callee, staticClass(C)).Exact, C) : nullptr;
}

const FunctionRow *CallModel::row(const Expr *Node) const {
  std::optional<Call> C = Node ? asCall(Node) : std::nullopt;
  return C ? row(*C) : nullptr;
}

Call CallModel::inner(const Call &C) const {
  const FunctionRow *Row = row(C);
  if (!Row || Row->Means != Role::Call)
    return C;
  Call Made;
  Made.Site = C.Site;
  Made.Object = C.at(Row->Callable);
  auto Rest = llvm::find(C.Args, Made.Object);
  if (Rest != C.Args.end())
    Made.Args.append(Rest + 1, C.Args.end());
  const auto *Address =
      Made.Object ? dyn_cast<UnaryOperator>(stripped(Made.Object)) : nullptr;
  const auto *Named =
      Address ? dyn_cast<DeclRefExpr>(stripped(Address->getSubExpr()))
              : nullptr;
  const auto *Method =
      Named ? dyn_cast<CXXMethodDecl>(Named->getDecl()) : nullptr;
  if (Method && Method->isInstance() && !Made.Args.empty()) {
    Made.Object = Made.Args[0]; // invoke(&C::run, object, …)
    Made.Args.erase(Made.Args.begin());
  }
  return Made;
}

/// The row of a class template with this first argument, or null:
/// boost::scoped_thread<boost::detach>.
static const TypeRow *specialType(const CXXRecordDecl *Record,
                                  const CallModel &Model,
                                  const Catalog &Models) {
  const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  const TemplateArgument *First =
      Special && Special->getTemplateArgs().size() > 0
          ? &Special->getTemplateArgs()[0]
          : nullptr;
  const CXXRecordDecl *Policy =
      First && First->getKind() == TemplateArgument::Type
          ? First->getAsType()->getAsCXXRecordDecl()
          : nullptr;
  return Policy
             ? Models.type(Model.name(Record) + "<" + Model.name(Policy) + ">")
             : nullptr;
}

const TypeRow *CallModel::typeOf(const CXXRecordDecl *Record) const {
  Record = Record->getCanonicalDecl();
  auto [Entry, New] = TypeRows.try_emplace(Record, nullptr);
  if (!New)
    return Entry->second;
  const TypeRow *Found = nullptr;
  if (std::optional<TypeRow> Own = annotatedRow(Record))
    Found =
        AnnotatedTypes.emplace_back(std::make_unique<TypeRow>(std::move(*Own)))
            .get();
  if (Found)
    return TypeRows[Record] = Found;
  for (const CXXRecordDecl *Member : family(Record)) {
    if (Member->getIdentifier() && Models.mayNameType(Member->getName()))
      Found = Models.type(name(Member));
    if (Found && !declares(Member, Found->Members))
      Found = nullptr;
    if (const TypeRow *Special =
            Found ? specialType(Member, *this, Models) : nullptr)
      Found = Special;
    if (Found)
      break;
  }
  return TypeRows[Record] = Found;
}

const TypeRow *CallModel::type(QualType Type) const {
  if (Type.isNull())
    return nullptr;
  Type = Type.getNonReferenceType();
  while (Type->isPointerType())
    Type = Type->getPointeeType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (Record)
    return typeOf(Record);
  // C: a struct or a typedef of one, such as sem_t or curl's CURLM
  if (const auto *Alias = Type->getAs<TypedefType>())
    if (const TypeRow *Row = Models.type(Alias->getDecl()->getName()))
      return Row;
  if (const TagDecl *Tag = Type->getAsTagDecl())
    return Models.type(name(Tag));
  return nullptr;
}

const TypeRow *CallModel::element(QualType Type) const {
  if (Type.isNull())
    return nullptr;
  Type = Type.getNonReferenceType();
  if (const clang::Type *Array = Type->getArrayElementTypeNoTypeQual())
    return element(QualType(Array, 0));
  if (const TypeRow *Row = type(Type); Row && Row->Handle)
    return Row;
  if (Type->isPointerType())
    return element(Type->getPointeeType());
  const auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type->getAsCXXRecordDecl());
  if (!Special)
    return nullptr;
  for (const TemplateArgument &Arg : Special->getTemplateArgs().asArray())
    if (Arg.getKind() == TemplateArgument::Type)
      if (const TypeRow *Row = element(Arg.getAsType()))
        return Row;
  return nullptr;
}

} // namespace fanout
