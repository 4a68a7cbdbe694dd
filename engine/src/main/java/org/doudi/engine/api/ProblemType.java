package org.doudi.engine.api;

import java.util.Locale;
import org.doudi.engine.policy.Text;

/** Kinds of problems. The URN is a promise to callers' scripts; titles may change. */
public enum ProblemType {
    MALFORMED_BODY(400, "请求体无法读取", "The body cannot be read"),
    INVALID_FIELD(400, "字段有误", "A field is not valid"),
    INVALID_PARAMETER(400, "参数有误", "A parameter is not valid"),
    FOREIGN_ORIGIN(403, "请求来自其他网站或主机名", "The request comes from another site or host name"),
    NOT_FOUND(404, "没有这个地址", "There is nothing at this address"),
    UNKNOWN_FEED(404, "没有这个数据源", "There is no such feed"),
    UNKNOWN_DELIVERY(404, "没有这次交付", "There is no such delivery"),
    UNKNOWN_ROW(404, "隔离区没有这一行", "There is no such row in quarantine"),
    UNKNOWN_HOUSEHOLD(404, "没有这个家庭", "There is no such household"),
    UNKNOWN_SCREENING(404, "没有这次筛查", "There is no such screening"),
    UNKNOWN_REFERRAL(404, "没有这条转介", "There is no such referral"),
    UNKNOWN_POLICY(404, "没有这个政策包", "There is no such policy pack"),
    UNKNOWN_AREA(404, "没有这个区域", "There is no such area"),
    UNKNOWN_CODE(404, "没有这个代码", "There is no such code"),
    NO_SCREENING_YET(404, "尚无筛查", "Nothing was screened yet"),
    METHOD_NOT_ALLOWED(405, "不支持这种请求方法", "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "没有所要的格式", "The wanted format is not offered"),
    ANOTHER_RUN(409, "另一次筛查正在进行", "Another screening is under way"),
    OUT_OF_ORDER(409, "当前状态下不能这样做", "This cannot be done as things stand"),
    ALREADY_THERE(409, "已经如此", "It already stands so"),
    REASON_NEEDED(409, "须说明理由", "A reason is needed"),
    HELD_BY_ANOTHER(409, "已由他人领取", "Somebody else holds it"),
    ANOTHER_OPEN(409, "另有未结的转介", "Another one is open"),
    CHANGED_MEANWHILE(409, "已被他人改动", "It was changed meanwhile"),
    SUPERSEDED(409, "已有更新的交付", "A newer delivery has come since"),
    TOO_LARGE(413, "内容过大", "The content is too large"),
    UNSUPPORTED_TYPE(415, "不支持这种内容类型", "The content type is not supported"),
    HELD_BACK(422, "文件已被整体扣留", "The delivery was held back whole"),
    FILE_GONE(409, "文件已不在", "The file is not there any more"),
    STILL_BAD(422, "这一行仍然有误", "The row is still bad"),
    SEND_AGAIN(422, "这一行需由对方重新发送", "The row has to be sent again"),
    UNDECIDABLE(422, "无法作出判定", "The household cannot be decided"),
    FAILED(500, "内部错误", "Something went wrong inside"),
    PACK_FAULTY(503, "政策包有误", "The policy pack has faults"),
    UNAVAILABLE(503, "暂时不可用", "Not available at the moment");

    private final int status;
    private final Text title;

    ProblemType(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    int status() {
        return status;
    }

    Text title() {
        return title;
    }

    /** Such as {@code urn:doudi:problem:unknown-feed}. */
    String urn() {
        return "urn:doudi:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
