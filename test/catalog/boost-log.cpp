// REQUIRES: boost-log-headers
// RUN: %row_check boost-log %s -- -std=c++17 -DBOOST_LOG_DYN_LINK
#include <boost/log/sources/logger.hpp>
#include <boost/log/sources/record_ostream.hpp>
#include <boost/log/trivial.hpp>

void logs(boost::log::sources::logger &logger) {
  BOOST_LOG_TRIVIAL(error) << "text"; //= log
  BOOST_LOG(logger) << "text";        //= log
}
