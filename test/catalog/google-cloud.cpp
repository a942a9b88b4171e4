// RUN: %row_check google-cloud %s -- -std=c++17 -I%stubs/google-cloud
#include "spawn.h"

extern google::cloud::future<int> Future; //= handle

void calls(google::cloud::bigtable::Table &table, google::cloud::bigtable::Mutation mutation) {
  table.Apply(mutation);
  Future = table.AsyncApply(mutation); //= spawn async-call
  Future.get();                        //= join
  Future.wait();                       //= join
  Future.valid();
}
