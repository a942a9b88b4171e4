// REQUIRES: spdlog-headers
// RUN: %row_check spdlog %s -- -std=c++17
#include <spdlog/spdlog.h>

void logs(spdlog::logger &logger) {
  spdlog::info("text");       //= log
  spdlog::warn("text {}", 1); //= log
  spdlog::error("text");      //= log
  spdlog::critical("text");   //= log
  logger.info("text");        //= log
  logger.warn("text");        //= log
  logger.error("text {}", 1); //= log
  logger.critical("text");    //= log
  SPDLOG_ERROR("text");       //= log
  spdlog::set_level(spdlog::level::err);
  logger.flush();
}
