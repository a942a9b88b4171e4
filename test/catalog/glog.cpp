// REQUIRES: glog-headers
// RUN: %row_check glog %s -- -std=c++17
#include <glog/logging.h>

void logs(int value) {
  LOG(INFO) << "text";          //= log
  LOG(ERROR) << "text";         //= log
  LOG(WARNING) << "text";       //= log
  PLOG(ERROR) << "text";        //= log
  CHECK_GT(value, 1);
}
