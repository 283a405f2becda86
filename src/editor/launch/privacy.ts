import type { Authority } from '../../content/site/schema.ts';
import type { Localized } from '../../i18n/locales.ts';
import { both, norms, suppliers, type LaunchRow } from './item.ts';

/** What readers have to be told of the data about them (个人信息保护法第十七条). */
export function privacy({ privacy: own }: Authority): LaunchRow[] {
  const row = (
    key: 'handler' | 'host' | 'purposes' | 'retention' | 'rights' | 'contact',
    who: Localized,
    zh: string,
    en: string,
    example: string,
  ): LaunchRow => [`privacy.${key}`, both(own[key]), who, norms.privacy, zh, en, example];
  const { office, host } = suppliers;
  return [
    row(
      'handler',
      office,
      '个人信息处理者',
      'who decides on the processing of personal information',
      'handler: { zh: 示例区知识产权局, en: Example District IP Office }',
    ),
    row(
      'host',
      host,
      '主机的运营单位',
      'who runs the host',
      'host: { zh: 示例区大数据中心, en: Example Data Centre }',
    ),
    row(
      'purposes',
      host,
      '访问日志的用途',
      'what the access logs are for',
      'purposes: { zh: 网络安全, en: Security of the network }',
    ),
    row(
      'retention',
      host,
      '访问日志的保存期限',
      'how long the access logs are kept',
      'retention: { zh: 6个月, en: 6 months }',
    ),
    row(
      'rights',
      office,
      '查阅、复制、更正、删除的办法',
      'how to ask for access, copies, correction or deletion',
      'rights: { zh: 书面向办公室提出, en: In writing to the General Office }',
    ),
    row(
      'contact',
      office,
      '个人信息事项的联系方式',
      'contact for personal information',
      'contact: { zh: 电话021-00000000, en: Telephone 021-00000000 }',
    ),
    [
      'privacy.effective',
      own.effective,
      office,
      norms.practice,
      '隐私说明从哪一天起适用',
      'the day from which the privacy page holds',
      "effective: '2026-12-01'",
    ],
  ];
}
