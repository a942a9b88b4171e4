#include "checks/catalog/Catalog.h"
#include "checks/catalog/ModelReader.h"
#include "checks/catalog/RowNames.h"

#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"

#include <set>

namespace fanout {
namespace {

Library library(std::string Rows, std::string File = "mine.yaml") {
  ModelResult Result = readModel("library: L\n" + Rows, File);
  for (const ModelError &E : Result.Errors)
    ADD_FAILURE() << E.Line << ": " << E.Message;
  return Result.Model;
}

std::set<std::string> named(const Catalog &Models, std::string Identifier) {
  std::set<std::string> Names;
  for (const FunctionRow *Row : Models.functions(Identifier))
    Names.insert(Row->Name);
  return Names;
}

TEST(Catalog, FindsRowsByTheLastPartOfTheName) {
  Catalog Models({library("functions:\n"
                          "- {name: a::C::run, source: s}\n"
                          "- {name: b::run, source: s}\n"
                          "- {name: a::C::C, source: s}\n"
                          "- {name: 'a::C::operator()', source: s}\n"
                          "- {name: a::*Async, source: s}\n")});
  EXPECT_EQ(named(Models, "run"),
            (std::set<std::string>{"a::C::run", "b::run"}));
  EXPECT_EQ(named(Models, "C"), (std::set<std::string>{"a::C::C"}));
  EXPECT_EQ(named(Models, "operator()"),
            (std::set<std::string>{"a::C::operator()"}));
  EXPECT_TRUE(named(Models, "walk").empty());
  EXPECT_TRUE(named(Models, "").empty());
  ASSERT_EQ(Models.patterns().size(), 1u);
  EXPECT_EQ(Models.patterns()[0]->Name, "a::*Async");
}

bool matches(std::string Pattern, std::string Name) {
  Catalog Models(
      {library("functions: [{name: '" + Pattern + "', source: s}]")});
  return Models.names(Models.libraries()[0].Functions[0], Name);
}

TEST(Catalog, ComparesNames) {
  EXPECT_TRUE(matches("a::f", "a::f"));
  EXPECT_FALSE(matches("a::f", "b::a::f"));
  EXPECT_FALSE(matches("a::f", "a::ff"));
  EXPECT_TRUE(matches("a::*Async", "a::getAsync"));
  EXPECT_FALSE(matches("a::*Async", "b::getAsync"));
  EXPECT_FALSE(matches("a::*Async", "a::getAsyncNow"));
  EXPECT_TRUE(matches("a::Async*", "a::AsyncGet"));
  EXPECT_FALSE(matches("a::Async*", "a::PrepareAsyncGet"));
  EXPECT_TRUE(matches("*::Stub::Async*", "acme::Store::Stub::AsyncGet"));
  EXPECT_FALSE(matches("*::Stub::Async*", "acme::Store::MyStub::AsyncGet"));
  EXPECT_TRUE(matches("*::go", "a::b::go"));
}

TEST(Catalog, FindsTypes) {
  Catalog Models({library("namespaces: [{from: a, to: b}]\n"
                          "types: [{name: a::Pool, source: s}]")});
  ASSERT_NE(Models.type("a::Pool"), nullptr);
  EXPECT_NE(Models.type("b::Pool"), nullptr);
  EXPECT_EQ(Models.type("Pool"), nullptr);
  EXPECT_TRUE(Models.mayNameType("Pool"));
  EXPECT_FALSE(Models.mayNameType("a::Pool"));
}

TEST(Catalog, RowsOfUsersReplaceAllBuiltInRowsOfThatName) {
  ASSERT_GT(Catalog::builtin().functions("async").size(), 1u);
  auto Models = Catalog::with(
      {library("types: [{name: std::thread, handle: true, source: s}]\n"
               "functions: [{name: std::async, role: neutral, source: s}]"),
       library("functions: [{name: acme::go, role: spawn, starts: thread, "
               "source: s}]")});
  unsigned Count = 0;
  for (const FunctionRow *Row : Models->functions("async"))
    Count += Row->Name == "std::async" && Row->Means == Role::Neutral;
  EXPECT_EQ(Count, 1u);
  for (const FunctionRow *Row : Models->functions("async"))
    EXPECT_TRUE(Row->Name != "std::async" || Row->Means == Role::Neutral);
  EXPECT_EQ(Models->type("std::thread")->Starts, Work::None);
  EXPECT_EQ(named(*Models, "go").count("acme::go"), 1u);
  EXPECT_NE(Models->type("std::jthread"), nullptr);
  EXPECT_EQ(Catalog::builtin().type("std::thread")->Starts, Work::Thread);
}

TEST(Catalog, ALaterFileReplacesAnEarlierOne) {
  auto Models = Catalog::with(
      {library("functions: [{name: acme::go, role: neutral, source: s}]",
               "a.yaml"),
       library("functions: [{name: acme::go, role: log, source: s}]",
               "b.yaml")});
  unsigned Logs = 0;
  for (const FunctionRow *Row : Models->functions("go"))
    if (Row->Name == "acme::go")
      Logs += Row->Means == Role::Log ? 1 : 100;
  EXPECT_EQ(Logs, 1u);
}

TEST(Catalog, BuiltInRowsAreFoundAsIfAllWereDecoded) {
  const std::vector<Library> Libraries = Catalog::builtinLibraries();
  const Catalog All(Libraries), &BuiltIn = Catalog::builtin();
  auto Same = [](llvm::ArrayRef<const FunctionRow *> A,
                 llvm::ArrayRef<const FunctionRow *> B) {
    return llvm::equal(A, B, [](const FunctionRow *X, const FunctionRow *Y) {
      return X->Name == Y->Name && X->Line == Y->Line && X->Source == Y->Source;
    });
  };
  EXPECT_TRUE(Same(All.patterns(), BuiltIn.patterns()));
  for (const Library &L : Libraries) {
    for (const FunctionRow &Row : L.Functions) {
      llvm::StringRef Last = splitName(Row.Name).second;
      EXPECT_TRUE(Same(All.functions(Last), BuiltIn.functions(Last)))
          << Row.Name;
    }
    for (const TypeRow &Row : L.Types) {
      ASSERT_NE(BuiltIn.type(Row.Name), nullptr) << Row.Name;
      EXPECT_EQ(All.type(Row.Name)->Line, BuiltIn.type(Row.Name)->Line);
      EXPECT_TRUE(BuiltIn.mayNameType(splitName(Row.Name).second));
    }
  }
  EXPECT_TRUE(BuiltIn.functions("noSuchFunction").empty());
  EXPECT_TRUE(BuiltIn.functions("*").empty());
  EXPECT_EQ(BuiltIn.type("std::noSuchType"), nullptr);
  EXPECT_FALSE(BuiltIn.mayNameType("async"));
}

TEST(Catalog, BuiltInRowsHaveASourceAndComeFromDifferentFiles) {
  std::set<std::string> Ids;
  for (const Library &Model : Catalog::builtinLibraries()) {
    EXPECT_TRUE(Ids.insert(Model.Id).second) << Model.Id;
    for (const FunctionRow &Row : Model.Functions)
      EXPECT_FALSE(Row.Source.empty()) << Row.Name;
  }
}

} // namespace
} // namespace fanout
