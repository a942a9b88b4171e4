#include "checks/analysis/Annotations.h"

#include "checks/analysis/Program.h"
#include "checks/analysis/Source.h"
#include "checks/catalog/Words.h"
#include "checks/catalog/YamlText.h"

using namespace clang;

namespace fanout {
namespace {

/// `fanout::Name` and its argument.
struct Annotation {
  StringRef Name;
  std::optional<StringRef> Argument;
  SourceRange Where;
};

const StringLiteral *text(const Expr *Node) {
  if (const auto *Constant = dyn_cast<ConstantExpr>(Node))
    Node = Constant->getSubExpr();
  return dyn_cast<StringLiteral>(Node->IgnoreParenImpCasts());
}

/// Reads the attribute if it is one of the project's.
std::optional<Annotation> read(const Attr *A) {
  Annotation Result;
  Result.Where = A->getRange();
  if (const auto *Annotate = dyn_cast<AnnotateAttr>(A)) {
    Result.Name = Annotate->getAnnotation();
    if (Annotate->args_size() > 0)
      if (const StringLiteral *Argument = text(*Annotate->args_begin()))
        Result.Argument = Argument->getString();
  } else if (const auto *Suppress = dyn_cast<SuppressAttr>(A)) {
    // statements can't be annotated before LLVM 22, so the header uses this
    if (Suppress->diagnosticIdentifiers_size() > 0)
      Result.Name = *Suppress->diagnosticIdentifiers_begin();
    if (Suppress->diagnosticIdentifiers_size() > 1)
      Result.Argument = *(Suppress->diagnosticIdentifiers_begin() + 1);
  }
  if (!Result.Name.consume_front("fanout::"))
    return std::nullopt;
  return Result;
}

template <class Attributes>
void readAll(const Attributes &From, SmallVectorImpl<Annotation> &Out) {
  for (const Attr *A : From)
    if (std::optional<Annotation> One = read(A))
      Out.push_back(*One);
}

/// Those of all declarations, and of what a method overrides.
SmallVector<Annotation, 2> annotations(const FunctionDecl *Function) {
  SmallVector<Annotation, 2> Result;
  for (const FunctionDecl *Declaration : Function->redecls())
    if (Declaration->hasAttrs())
      readAll(Declaration->getAttrs(), Result);
  const auto *Method = dyn_cast<CXXMethodDecl>(Function);
  if (Result.empty() && Method)
    for (const CXXMethodDecl *Base : Method->overridden_methods())
      Result.append(annotations(Base));
  return Result;
}

std::optional<Role> roleOf(StringRef Name) {
  return llvm::StringSwitch<std::optional<Role>>(Name)
      .Case("joins", Role::Join)
      .Case("spawns", Role::Spawn)
      .Case("acquires", Role::Acquire)
      .Case("try-acquires", Role::TryAcquire)
      .Case("releases", Role::Release)
      .Default(std::nullopt);
}

Work workOf(StringRef Kind) {
  for (const Word<Work> &W : words(Work::None))
    if (W.Text == Kind)
      return W.Value;
  return Work::None;
}

bool says(const Annotation &A, StringRef Name) { return A.Name == Name; }

/// An object whose destructor gives back what the call has taken.
bool isGuard(const FunctionDecl *Function) {
  if (isa<CXXConstructorDecl>(Function))
    return true;
  const CXXRecordDecl *Record = Function->getReturnType()->getAsCXXRecordDecl();
  const CXXDestructorDecl *End =
      Record && Record->hasDefinition() ? Record->getDestructor() : nullptr;
  return End && llvm::any_of(annotations(End), [](const Annotation &A) {
           return says(A, "releases");
         });
}

std::optional<Limiter> bound(const Annotation &A, const ASTContext &Context) {
  if (!says(A, "bounded") || A.Argument.value_or("").trim().empty())
    return std::nullopt;
  Limiter Fact;
  Fact.What = Limiter::Annotation;
  Fact.Name = A.Argument->trim().str();
  Fact.Where = locate(Context, A.Where);
  return Fact;
}

std::string fault(const Annotation &A) {
  if (says(A, "bounded"))
    return A.Argument.value_or("").trim().empty()
               ? "FANOUT_BOUNDED without a reason bounds nothing; say what "
                 "bounds the work: FANOUT_BOUNDED(\"at most 16 shards\")"
               : "";
  if (says(A, "spawns")) {
    StringRef Kind = A.Argument.value_or("");
    std::vector<StringRef> Allowed;
    for (const Word<Work> &W : words(Work::None))
      if (W.Value != Work::None)
        Allowed.push_back(W.Text);
    return workOf(Kind) == Work::None
               ? ("FANOUT_SPAWNS(" + Kind +
                  "): unknown kind of work; allowed: " + allowedWords(Allowed))
                     .str()
               : "";
  }
  if (roleOf(A.Name) || says(A, "limiter"))
    return "";
  return ("unknown annotation `fanout::" + A.Name +
          "`; allowed: `spawns`, `joins`, `acquires`, `try-acquires`, "
          "`releases`, `limiter`, `bounded`")
      .str();
}

SmallVector<Annotation, 2> annotations(const Stmt *Node) {
  SmallVector<Annotation, 2> Result;
  if (const auto *Attributed = dyn_cast<AttributedStmt>(Node))
    readAll(Attributed->getAttrs(), Result);
  else if (const auto *Declaration = dyn_cast<DeclStmt>(Node))
    for (const Decl *D : Declaration->decls())
      if (D->hasAttrs())
        readAll(D->getAttrs(), Result);
  return Result;
}

} // namespace

std::optional<FunctionRow> annotatedRow(const FunctionDecl *Function) {
  std::optional<FunctionRow> Row;
  for (const Annotation &A : annotations(Function)) {
    std::optional<Role> Means = roleOf(A.Name);
    Work Starts =
        says(A, "spawns") ? workOf(A.Argument.value_or("")) : Work::None;
    bool Useless = !Means || (*Means == Role::Spawn && Starts == Work::None);
    if (Useless || (Row && *Means != Role::Join))
      continue; // what joins has nothing running when it returns
    Row.emplace();
    Row->Name = qualifiedName(Function);
    Row->Means = *Means;
    Row->Starts = Starts;
    Row->Source = "annotation";
    Row->Own = true;
    if (*Means == Role::Acquire && isGuard(Function))
      Row->Handle = {Place::Result, 0};
    if (*Means == Role::Acquire && isa<CXXConstructorDecl>(Function))
      Row->Object = {Place::Argument, 0};
  }
  return Row;
}

std::optional<TypeRow> annotatedRow(const CXXRecordDecl *Record) {
  for (const TagDecl *Declaration : Record->redecls())
    for (const Attr *A : Declaration->attrs())
      if (auto One = read(A); One && says(*One, "limiter")) {
        TypeRow Row;
        Row.Name = qualifiedName(Record);
        Row.Limiter = Row.Own = true;
        Row.Limit = {Place::Argument, 0};
        Row.Source = "annotation";
        return Row;
      }
  return std::nullopt;
}

std::optional<Limiter> declaredBound(const Body &In, const Program &P) {
  for (const Body *B = &In; B; B = P.lambda(*B) ? P.enclosing(*B) : nullptr)
    for (const Annotation &A : annotations(B->function()))
      if (std::optional<Limiter> Fact = bound(A, P.context()))
        return Fact;
  return std::nullopt;
}

std::optional<Limiter> declaredBound(const Stmt *From, const Stmt *Until,
                                     const Body &In, const Program &P) {
  for (const Stmt *Up = From; Up && Up != Until; Up = In.parent(Up))
    for (const Annotation &A : annotations(Up))
      if (std::optional<Limiter> Fact = bound(A, P.context()))
        return Fact;
  return std::nullopt;
}

std::vector<BadAnnotation> badAnnotations(const Program &P) {
  std::vector<BadAnnotation> Result;
  auto Check = [&](const Annotation &A) {
    if (std::string Text = fault(A); !Text.empty())
      Result.push_back({locate(P.context(), A.Where), std::move(Text)});
  };
  for (const Decl *D : P.annotated())
    for (const Attr *A : D->attrs())
      if (std::optional<Annotation> One = read(A))
        Check(*One);
  for (const auto &B : P.bodies())
    for (const Stmt *Node : B->annotated())
      llvm::for_each(annotations(Node), Check);
  auto Key = [](const BadAnnotation &B) {
    return std::tie(B.Where, B.Message);
  };
  llvm::sort(Result, [&](auto &A, auto &B) { return Key(A) < Key(B); });
  Result.erase(
      llvm::unique(Result, [&](auto &A, auto &B) { return Key(A) == Key(B); }),
      Result.end());
  return Result;
}

} // namespace fanout
