import { entry } from './entry.ts';

/** Faults of files that people upload, and of the place where they are kept. */
export const FILE_ERRORS = {
  'file-type': entry(
    415,
    ['不接收此类文件', 'Files of this type are not taken'],
    [
      '请上传 PDF、JPEG 或 PNG 文件；扩展名与内容须一致。',
      'Upload a PDF, JPEG or PNG file; its content counts, not its name.',
    ],
  ),
  infected: entry(
    422,
    ['文件含有恶意程序', 'The file holds malware'],
    [
      '请勿打开该文件，另行扫描或拍照后上传，并告知管理员。',
      'Do not open the file; scan or photograph the paper again, and tell an administrator.',
    ],
    ['发现：{found}。', 'Found: {found}.'],
  ),
  'no-scanner': entry(
    503,
    ['暂时无法检查文件是否安全', 'Files cannot be checked for malware at the moment'],
    ['请稍后再上传。', 'Upload it again later.'],
  ),
  'too-many-uploads': entry(
    409,
    ['上传后未使用的文件过多', 'Too many uploaded files are in no record'],
    [
      '请先提交已打开的表单；未使用的文件一天后自动删除。',
      'Submit the forms that are open; files that are in no record are removed after a day.',
    ],
    ['最多保留 {most} 个。', 'At most {most} are kept.'],
  ),
  'file-elsewhere': entry(
    404,
    ['文件保存在原登记单位的节点', 'The file is kept by the node that recorded it'],
    ['请向该节点调阅。', 'Ask that node for it.'],
  ),
  'file-lost': entry(
    500,
    ['文件存储中没有该文件', 'The file is not in the store'],
    [
      '请联系管理员从备份恢复文件存储。',
      'Ask an administrator to restore the file store from its backup.',
    ],
  ),
} as const;
