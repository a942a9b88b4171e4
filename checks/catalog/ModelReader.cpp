#include "checks/catalog/ModelReader.h"

#include "checks/catalog/ModelCheck.h"
#include "checks/catalog/Words.h"
#include "checks/catalog/YamlText.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

#include <set>

namespace fanout {
namespace {

using llvm::StringRef;
using llvm::yaml::Node;

/// A key of a mapping and what reads its value into a field of `T`.
template <class T> struct Key {
  llvm::StringLiteral Name;
  void (*Read)(YamlText &, Node &, T &);
};

template <auto Field, class T> void field(YamlText &In, Node &N, T &Out);

/// What is a mapping in the file, and its keys.
template <class T> struct Schema;

template <> struct Schema<std::pair<std::string, std::string>> {
  using T = std::pair<std::string, std::string>;
  static constexpr llvm::StringLiteral What = "a namespace alias";
  static constexpr Key<T> Keys[] = {{"from", field<&T::first>},
                                    {"to", field<&T::second>}};
};

template <> struct Schema<ClassMark> {
  using T = ClassMark;
  static constexpr llvm::StringLiteral What = "a class";
  static constexpr Key<T> Keys[] = {{"name", field<&T::Name>},
                                    {"members", field<&T::Members>}};
};

template <> struct Schema<Condition> {
  using T = Condition;
  static constexpr llvm::StringLiteral What = "a condition";
  static constexpr Key<T> Keys[] = {
      {"arg", field<&T::Arg>},
      {"type", field<&T::Type>},
      {"enumerator", field<&T::Enumerator>},
      {"ends", field<&T::Ends>},
      {"null", field<&T::Null>},
      {"value", field<&T::Value>},
      {"not", field<&T::Not>},
  };
};

template <> struct Schema<FixRow> {
  using T = FixRow;
  static constexpr llvm::StringLiteral What = "a fix";
  static constexpr Key<T> Keys[] = {
      {"rename", field<&T::Rename>},       {"insert", field<&T::Insert>},
      {"awaited", field<&T::Awaited>},     {"after", field<&T::After>},
      {"statement", field<&T::Statement>},
  };
};

template <> struct Schema<FunctionRow> {
  using T = FunctionRow;
  static constexpr llvm::StringLiteral What = "a function row";
  static constexpr Key<T> Keys[] = {
      {"name", field<&T::Name>},
      {"role", field<&T::Means>},
      {"starts", field<&T::Starts>},
      {"gives", field<&T::Gives>},
      {"callable", field<&T::Callable>},
      {"completion", field<&T::Completion>},
      {"handle", field<&T::Handle>},
      {"object", field<&T::Object>},
      {"limit", field<&T::Limit>},
      {"range", field<&T::Range>},
      {"range-end", field<&T::RangeEnd>},
      {"count", field<&T::Count>},
      {"unlimited", field<&T::Unlimited>},
      {"destroyed", field<&T::Destroyed>},
      {"full", field<&T::Full>},
      {"lazy", field<&T::Lazy>},
      {"fails", field<&T::Fails>},
      {"await", field<&T::Await>},
      {"when", field<&T::When>},
      {"min-args", field<&T::MinArgs>},
      {"max-args", field<&T::MaxArgs>},
      {"remedy", field<&T::Remedy>},
      {"fix", field<&T::Fix>},
      {"source", field<&T::Source>},
  };
};

template <> struct Schema<TypeRow> {
  using T = TypeRow;
  static constexpr llvm::StringLiteral What = "a type row";
  static constexpr Key<T> Keys[] = {
      {"name", field<&T::Name>},       {"destroyed", field<&T::Destroyed>},
      {"starts", field<&T::Starts>},   {"gives", field<&T::Gives>},
      {"handle", field<&T::Handle>},   {"group", field<&T::Group>},
      {"limiter", field<&T::Limiter>}, {"executor", field<&T::Executor>},
      {"limit", field<&T::Limit>},     {"unlimited", field<&T::Unlimited>},
      {"eager", field<&T::Eager>},     {"source", field<&T::Source>},
  };
};

template <> struct Schema<Library> {
  using T = Library;
  static constexpr llvm::StringLiteral What = "a model file";
  static constexpr Key<T> Keys[] = {
      {"library", field<&T::Title>},          {"headers", field<&T::Headers>},
      {"namespaces", field<&T::Namespaces>},  {"classes", field<&T::Classes>},
      {"c-functions", field<&T::CFunctions>}, {"types", field<&T::Types>},
      {"functions", field<&T::Functions>},
  };
};

void read(YamlText &In, Node &N, std::string &Out) {
  if (auto Text = In.scalar(N, "a text"))
    Out = std::move(*Text);
}

void read(YamlText &In, Node &N, bool &Out) {
  auto Text = In.scalar(N, "true or false");
  if (Text && *Text != "true" && *Text != "false")
    In.error(N, "expected true or false, found `" + *Text + "`");
  Out = Text && *Text == "true";
}

void read(YamlText &In, Node &N, int64_t &Out) {
  auto Text = In.scalar(N, "an integer");
  if (Text && StringRef(*Text).getAsInteger(0, Out))
    In.error(N, "expected an integer, found `" + *Text + "`");
}

/// Argument indices and counts: no real call has more.
constexpr int MaxArguments = 255;

void read(YamlText &In, Node &N, int &Out) {
  auto Text = In.scalar(N, "an argument index or count");
  if (Text && *Text == "last")
    Out = -1;
  else if (Text && (StringRef(*Text).getAsInteger(10, Out) ||
                    Out > MaxArguments || Out < -MaxArguments))
    In.error(N, "expected an argument index or count, found `" + *Text + "`");
}

void read(YamlText &In, Node &N, Place &Out) {
  constexpr llvm::StringLiteral What =
      "a place (an argument index from 0, a negative one from the end, "
      "`last`, `object` or `result`)";
  auto Text = In.scalar(N, What);
  if (!Text)
    return;
  if (*Text == "object")
    Out = {Place::Object, 0};
  else if (*Text == "result")
    Out = {Place::Result, 0};
  else if (*Text == "last")
    Out = {Place::Argument, -1};
  else if (int I; !StringRef(*Text).getAsInteger(10, I) && I <= MaxArguments &&
                  I >= -MaxArguments)
    Out = {Place::Argument, I};
  else
    In.error(N, "expected " + What + ", found `" + *Text + "`");
}

template <class E>
requires std::is_enum_v<E>
void read(YamlText &In, Node &N, E &Out) {
  std::vector<StringRef> Allowed;
  for (const Word<E> &W : words(Out))
    Allowed.push_back(W.Text);
  auto Text = In.scalar(N, "one of " + allowedWords(Allowed));
  if (!Text)
    return;
  auto Found = llvm::find(Allowed, *Text);
  if (Found == Allowed.end())
    return In.error(N, "unknown word `" + *Text +
                           "`; allowed: " + allowedWords(Allowed));
  Out = words(Out)[Found - Allowed.begin()].Value;
}

template <class T>
requires requires { Schema<T>::Keys; }
void read(YamlText &In, Node &N, T &Out) {
  if constexpr (requires { Out.Line; })
    Out.Line = In.line(N);
  std::vector<StringRef> Names;
  for (const Key<T> &K : Schema<T>::Keys)
    Names.push_back(K.Name);
  In.mapping(N, Schema<T>::What, Names, [&](size_t Index, Node &Value) {
    Schema<T>::Keys[Index].Read(In, Value, Out);
  });
}

template <class T> void read(YamlText &In, Node &N, std::optional<T> &Out) {
  read(In, N, Out.emplace());
}

template <class T> void read(YamlText &In, Node &N, std::vector<T> &Out) {
  In.sequence(N, "a list",
              [&](Node &Entry) { read(In, Entry, Out.emplace_back()); });
}

template <auto Field, class T> void field(YamlText &In, Node &N, T &Out) {
  read(In, N, Out.*Field);
}

/// Replaces the namespace or class `From` at the front of `Name`.
bool respell(std::string &Name, StringRef From, StringRef To) {
  StringRef Rest = Name;
  if (!Rest.consume_front(From) || (!Rest.empty() && !Rest.starts_with("::")))
    return false;
  Name = (To + Rest).str();
  return true;
}

bool respell(FunctionRow &Row, StringRef From, StringRef To) {
  bool Changed = respell(Row.Name, From, To);
  for (Condition &C : Row.When) {
    Changed |= respell(C.Type, From, To);
    Changed |= respell(C.Enumerator, From, To);
  }
  if (Row.Fix) {
    respell(Row.Fix->Rename, From, To);
    respell(Row.Fix->After, From, To);
  }
  return Changed;
}

bool respell(TypeRow &Row, StringRef From, StringRef To) {
  return respell(Row.Name, From, To);
}

/// Adds the rows in their other spellings, so that look-up need not know of
/// them.
template <class Row>
void addSpellings(const Library &Model, std::vector<Row> &Rows) {
  for (size_t I = 0, Size = Rows.size(); I < Size; ++I)
    for (const auto &[From, To] : Model.Namespaces)
      if (Row Other = Rows[I]; respell(Other, From, To))
        Rows.push_back(std::move(Other));
}

/// Adds what is wrong with the rows, except for rows that could not be read:
/// they miss what the reader has complained about.
void addRowErrors(const Library &Model, std::vector<ModelError> &Errors) {
  std::vector<unsigned> Rows;
  for (const FunctionRow &Row : Model.Functions)
    Rows.push_back(Row.Line);
  for (const TypeRow &Row : Model.Types)
    Rows.push_back(Row.Line);
  llvm::sort(Rows);
  auto RowOf = [&](unsigned Line) {
    auto Next = llvm::upper_bound(Rows, Line);
    return Next == Rows.begin() ? 0 : *std::prev(Next);
  };
  std::set<unsigned> Unread;
  for (const ModelError &E : Errors)
    Unread.insert(RowOf(E.Line));
  for (ModelError &E : checkModel(Model))
    if (!Unread.contains(RowOf(E.Line)))
      Errors.push_back(std::move(E));
  llvm::sort(Errors, [](const ModelError &A, const ModelError &B) {
    return std::tie(A.Line, A.Column, A.Message) <
           std::tie(B.Line, B.Column, B.Message);
  });
}

/// Notes in the rows of a class what tells it from others of its name.
template <class Row>
void addMarks(const Library &Model, std::vector<Row> &Rows) {
  for (const ClassMark &Class : Model.Classes)
    for (Row &R : Rows) {
      StringRef Rest = R.Name;
      if (Rest.consume_front(Class.Name) &&
          (Rest.empty() || Rest.starts_with("::")))
        R.Members = Class.Members;
    }
}

} // namespace

ModelResult readModel(StringRef Text, StringRef File) {
  ModelResult Result;
  Library &Model = Result.Model;
  Model.File = File.str();
  Model.Id = llvm::sys::path::stem(File).str();
  YamlText In(Text, File);
  In.read([&](Node &Root) { read(In, Root, Model); });
  Result.Errors = In.takeErrors();
  if (!In.stopped())
    addRowErrors(Model, Result.Errors);
  if (Result.Errors.empty()) {
    for (FunctionRow &Row : Model.Functions)
      Row.CFunction = Model.CFunctions && !StringRef(Row.Name).contains("::");
    addMarks(Model, Model.Functions);
    addMarks(Model, Model.Types);
    addSpellings(Model, Model.Functions);
    addSpellings(Model, Model.Types);
  }
  return Result;
}

} // namespace fanout
