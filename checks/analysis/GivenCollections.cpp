// Sizes of the collections that a function is given. See Sizes.h.

#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

/// What is walked: an element that is a collection itself, or that of which
/// `Node` is an iterator or a pointer.
AccessPath wholeOf(const Expr *Node, const AccessPath &Path) {
  QualType Type = Node->getType().getNonReferenceType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition() || !Path)
    return Path.container();
  IdentifierTable &Names = Record->getASTContext().Idents;
  bool Collection = Record->hasMemberName(&Names.get("begin"));
  return Collection ? Path : Path.container();
}

Size sizeOf(Origin From, const Expr *Node, std::string Why) {
  return {From, std::nullopt, wholeOf(Node, accessPath(Node)), Node,
          std::move(Why)};
}

/// The member that the path of a parameter names, by itself or by the method
/// that returns it.
AccessPath Sizes::namedMember(const ParmVarDecl *Parameter,
                              const AccessPath &Path) const {
  QualType Type = Parameter->getType().getNonReferenceType();
  if (Type->isPointerType())
    Type = Type->getPointeeType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  const AccessPath Whole = Path.container();
  StringRef Name = Whole.Steps;
  if (Name.empty()) // for (auto &key : batch)
    Name = ".begin";
  if (!Record || !Record->hasDefinition() || !Name.consume_front(".") ||
      Name.contains('.'))
    return {};
  for (const FieldDecl *Field : Record->getDefinition()->fields())
    if (Field->getName() == Name)
      return {Field->getCanonicalDecl(), ""};
  for (const CXXMethodDecl *Method : Record->getDefinition()->methods()) {
    const Body *Code = Method->getIdentifier() && Method->getName() == Name &&
                               Method->getNumParams() == 0
                           ? P.body(Method)
                           : nullptr;
    if (!Code)
      continue;
    if (!Code->returned().empty())
      return accessPath(Code->returned().front());
  }
  return {};
}

/// The path with the member in place of the method that tells it or its size:
/// `request.ids()` and `request.ids_size()` are about `request.ids_`.
AccessPath Sizes::throughGetter(AccessPath Path) const {
  const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(Path.Root);
  AccessPath Member = Parameter && StringRef(Path.Steps).starts_with(".")
                          ? namedMember(Parameter, Path)
                          : AccessPath{};
  if (!isa_and_nonnull<FieldDecl>(Member.Root))
    return Path;
  StringRef Elements = StringRef(Path.Steps).ltrim('.');
  Elements = Elements.drop_until([](char C) { return C == '['; });
  Path.Steps = ("." + Member.Root->getName() + Member.Steps + Elements).str();
  return Path;
}

/// True for a container of texts that is only read.
static bool holdsTexts(QualType Type) {
  bool Changeable =
      Type->isReferenceType() && !Type.getNonReferenceType().isConstQualified();
  const auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type.getNonReferenceType()->getAsCXXRecordDecl());
  if (Changeable || !Special || Special->getTemplateArgs().size() == 0 ||
      Special->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return false;
  const CXXRecordDecl *Element =
      Special->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
  return Element && Element->isInStdNamespace() &&
         Element->getName().starts_with("basic_string");
}

Size Sizes::collectionParameter(const ParmVarDecl *Parameter,
                                const AccessPath &Path, const Expr *Node,
                                const Body &In) {
  Size Outside = {Origin::Input, std::nullopt,
                  throughGetter(wholeOf(Node, Path)), Node, ""};
  const auto *Function = dyn_cast<FunctionDecl>(Parameter->getDeclContext());
  if (!Function)
    return Outside;
  if (Function->isMain())
    return {Origin::Configured, std::nullopt, Path.container(), Node,
            "the command line"};
  const Body *Own = P.body(Function);
  if (const LambdaExpr *Lambda = Own ? P.lambda(*Own) : nullptr) {
    const Body *Outer = P.enclosing(*Own);
    const auto *Algorithm = dyn_cast_or_null<CallExpr>(Outer->parent(Lambda));
    std::optional<Call> C = Algorithm ? asCall(Algorithm) : std::nullopt;
    const FunctionRow *Row = C ? Model.row(*C) : nullptr;
    if (Row && Row->Means == Role::Repeat) {
      Size Elements = ofRange(*Row, *C, *Outer);
      return Elements.outside()
                 ? Outside
                 : sizeOf(Origin::Unknown, Node, "part of an element");
    }
  }
  if (const auto *Member =
          dyn_cast_or_null<FieldDecl>(namedMember(Parameter, Path).Root))
    if (std::optional<Size> Small = LocalContents(*this, P).keptSmall(Member))
      return {Small->From, Small->Value, wholeOf(Node, Path), Node, ""};
  if (P.isInternal(Function) && !P.callers(Function).empty()) {
    if (Path.Steps.empty()) {
      Size Passed = fromCallers(Parameter, In, /*Collection=*/true);
      if (Passed.From == Origin::Configured && holdsTexts(Parameter->getType()))
        return Outside; // no setting says how many texts there are
      if (Passed.From == Origin::Unknown &&
          (isAllocated(Passed.Written) ||              // the caller fills it
           Function->getTemplateSpecializationArgs())) // for others, too
        return Outside;
      Passed.Subject = Path.container();
      return Passed;
    }
    bool AllLongLived =
        llvm::all_of(P.callers(Function), [&](const CallSite &Caller) {
          const Expr *Arg = Caller.argument(Parameter);
          AccessPath From = Arg ? accessPath(Arg) : AccessPath{};
          const auto *Global = dyn_cast_or_null<VarDecl>(From.Root);
          return isa_and_nonnull<FieldDecl>(From.Root) ||
                 (Global && Global->hasGlobalStorage());
        });
    if (AllLongLived)
      return sizeOf(Origin::Unknown, Node,
                    "a member that lives longer than the call");
  }
  return Outside;
}

} // namespace fanout
